package com.webox.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port nobody listens on, for a program that must know its own address before it starts. Below the ports the system
 * gives to outgoing connections: one of these could take it meanwhile.
 */
public final class FreePort {

    private static final int FIRST = 15_000;
    private static final int LAST = 30_000;

    private FreePort() {}

    /** A free port of the loopback address, another one at each call. */
    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }
}
