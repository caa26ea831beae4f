#!/bin/sh
# Signs, notarises and packs "dist/Orders & Disputes.app" on a Mac:
#   IDENTITY="Developer ID Application: NAME (TEAM)" PROFILE=notary packaging/macos/sign.sh
# PROFILE is a keychain profile made once with `xcrun notarytool store-credentials`.
set -eu
cd "$(dirname "$0")/../.."
app="dist/Orders & Disputes.app"
image="dist/orders-gui-$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' orders_gui/__init__.py).dmg"

# From the inside out: libraries first, the bundle last. `--deep` signs nested code wrongly.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$IDENTITY"
find "$app/Contents/Frameworks" -maxdepth 4 -name '*.framework' -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$IDENTITY"
codesign --force --timestamp --options runtime \
    --entitlements packaging/macos/entitlements.plist --sign "$IDENTITY" "$app"
codesign --verify --strict --verbose=2 "$app"

rm -f "$image"
hdiutil create -volname "Orders & Disputes" -srcfolder "$app" -format UDZO "$image"
codesign --timestamp --sign "$IDENTITY" "$image"
xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
