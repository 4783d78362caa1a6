"""All tables of the record book, and the only room that knows them. Pages ask `ringback.web.access`."""
