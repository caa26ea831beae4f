"""The library on disk: the only place with SQL and peewee; domain objects go in and come out."""
