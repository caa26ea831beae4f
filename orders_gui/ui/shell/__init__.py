"""The window's frame: side bar, actions and menus, toasts."""
