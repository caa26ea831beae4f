"""Orders & Disputes: online orders, their deadlines, disputes and evidence on one computer."""

__version__ = "0.1.0"

APP_NAME = "Orders & Disputes"
APP_ID = "io.github.orders_gui.OrdersAndDisputes"
