package com.webox.bench;

/** Facebook: pictures go up unpublished, then the page's post shows them. */
record FacebookDialect(Arrivals arrivals) implements Dialect {

    @Override
    public Spoken answer(Exchange exchange, String path) {
        if (path.endsWith("/photos")) {
            return Spoken.ok("{\"id\":\"%s\"}", arrivals.next());
        }
        if (path.endsWith("/feed")) {
            return Spoken.ok("{\"id\":\"%s\"}", arrivals.add(exchange.parameter("message")));
        }
        return Spoken.nothing();
    }
}
