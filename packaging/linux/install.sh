#!/bin/sh
# Installs Orders & Disputes for this user, or removes it: ./install.sh [--remove]
# Nothing outside the user's own folders is touched, and the library never.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
id=io.github.orders_gui.OrdersAndDisputes
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$data/orders-gui-program
command=$HOME/.local/bin/orders-gui

refresh() {
    for tool in "update-desktop-database $data/applications" "update-mime-database $data/mime" \
        "gtk-update-icon-cache -q -t $data/icons/hicolor"; do
        # shellcheck disable=SC2086
        if command -v ${tool%% *} >/dev/null 2>&1; then $tool >/dev/null 2>&1 || true; fi
    done
}

remove() {
    rm -rf "$program"
    rm -f "$command" "$data/applications/$id.desktop" "$data/metainfo/$id.metainfo.xml" \
        "$data/mime/packages/$id.xml" "$data/man/man1/orders-gui.1.gz" \
        "${XDG_CONFIG_HOME:-$HOME/.config}/autostart/$id.desktop"
    find "$data/icons/hicolor" -name "$id.*" -delete 2>/dev/null || true
    refresh
}

case ${1:-} in
--remove)
    remove
    echo "Orders & Disputes was removed. Your library stays in $data/orders-gui."
    exit 0
    ;;
"") ;;
*)
    echo "Usage: ./install.sh [--remove]" >&2
    exit 2
    ;;
esac

mkdir -p "$data/applications" "$data/mime/packages" "$(dirname "$command")"
rm -rf "$program"
cp -R "$here/program" "$program"
cp -R "$here/share/." "$data/"
# The menu entry names the command by its full path: ~/.local/bin may not be searched.
sed -e "s|^Exec=orders-gui|Exec=\"$command\"|" -e "s|^TryExec=.*|TryExec=$command|" \
    "$here/share/applications/$id.desktop" >"$data/applications/$id.desktop"
ln -sf "$program/orders-gui" "$command"
refresh
echo "Orders & Disputes is in your menu; start it there or with $command."
