/** A drawing as a file of the person who looks at it. */

export function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function saveSvg(svg: string, name: string) {
  save(new Blob([svg], { type: 'image/svg+xml' }), name);
}

/** Twice as fine as it is drawn, so that it can be printed. */
export async function savePng(svg: string, name: string) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => save(blob!, name), 'image/png');
}
