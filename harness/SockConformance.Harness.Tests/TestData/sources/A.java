class A { void f() { s.setOption(StandardSocketOptions.SO_KEEPALIVE, true); /* x */ } }
