#!/bin/sh
# Makes an AppImage of the frozen program. Needs appimagetool, which is not in Debian:
#   python3 packaging/dev.py build tar && packaging/linux/appimage.sh
set -eu
cd "$(dirname "$0")/../.."
id=io.github.orders_gui.OrdersAndDisputes
command -v appimagetool >/dev/null || {
    echo "appimagetool is missing; put it into your PATH." >&2
    exit 1
}
archive=$(ls -t dist/orders-gui-*-linux-*.tar.xz | head -n1)
app=build/AppDir
rm -rf "$app"
mkdir -p "$app/usr/lib" "$app/usr/bin" build/appimage
tar -xJf "$archive" -C build/appimage --strip-components=1
cp -R build/appimage/program "$app/usr/lib/orders-gui"
cp -R build/appimage/share "$app/usr/share"
cp -R build/appimage/LICENSES "$app/usr/share/LICENSES"
ln -s ../lib/orders-gui/orders-gui "$app/usr/bin/orders-gui"
ln -s usr/bin/orders-gui "$app/AppRun"
cp "$app/usr/share/applications/$id.desktop" "$app/"
cp "$app/usr/share/icons/hicolor/256x256/apps/$id.png" "$app/"
ARCH=$(uname -m) appimagetool "$app" "$(echo "$archive" | sed 's/\.tar\.xz$/.AppImage/')"
