#!/bin/sh
# Puts the fonts of the official documents (Tinos, npm registry package) under $2, unless they are there; npm is under $1.
set -eu
node=$1; dir=$2; want=0.4.2
[ -f "$dir/$want" ] && exit 0
PATH=$node/bin:$PATH
rm -rf "$dir" && mkdir -p "$dir"
npm install --no-fund --no-audit --no-save --prefix "$dir" "@expo-google-fonts/tinos@$want"
cp "$dir"/node_modules/@expo-google-fonts/tinos/*/*.ttf "$dir"
cp "$dir"/node_modules/@expo-google-fonts/tinos/LICENSE_FONT "$dir"
rm -rf "$dir/node_modules" "$dir"/package*.json
touch "$dir/$want"
