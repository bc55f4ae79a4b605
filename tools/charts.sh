#!/bin/sh
# Bundles the drawing of charts for official documents (frontend/chart/document.ts with ECharts) as $2/charts.js, unless
# it is there for these sources; npm is under $1.
set -eu
node=$1; dir=$2
CDPATH="" cd -- "$(dirname "$0")/.."
echarts=6.1.0; esbuild=0.28.1
want=$(cat tools/charts.sh frontend/chart/document.ts frontend/chart/dress.ts | cksum | cut -d' ' -f1)
[ -f "$dir/$want" ] && exit 0
PATH=$node/bin:$PATH
rm -rf "$dir" && mkdir -p "$dir"
npm install --no-fund --no-audit --no-save --prefix "$dir" "echarts@$echarts" "esbuild@$esbuild"
NODE_PATH=$dir/node_modules "$dir/node_modules/.bin/esbuild" frontend/chart/document.ts \
  --bundle --minify --format=iife --global-name=charts --outfile="$dir/charts.js" --log-level=warning
rm -rf "$dir/node_modules" "$dir"/package*.json
touch "$dir/$want"
