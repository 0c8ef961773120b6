package com.webox.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Says which addresses that a person gave this server may call: {@code http} and {@code https} to public hosts only, so
 * that nobody reaches through it into the network in which it stands. Addresses that the operator configured are not
 * asked about.
 *
 * <p>The name is resolved here and once more by the call. Java keeps what it resolved for 30 seconds, so a name whose
 * answer changes in between is not seen anew.
 */
@Component
public class AddressGuard {

    public boolean allows(URI address) {
        String scheme = address.getScheme();
        String host = address.getHost();
        if (host == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(AddressGuard::isPublic);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        int c = bytes[at + 2] & 0xff;
        boolean reserved = a == 0 // this network
                || a == 10
                || a == 127
                || (a == 100 && b >= 64 && b < 128) // carrier-grade NAT
                || (a == 169 && b == 254) // link-local, cloud metadata
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 0 && (c == 0 || c == 2)) // protocol assignments, documentation
                || (a == 192 && b == 88 && c == 99) // 6to4 relays
                || (a == 192 && b == 168)
                || (a == 198 && (b == 18 || b == 19)) // benchmarks
                || (a == 198 && b == 51 && c == 100) // documentation
                || (a == 203 && b == 0 && c == 113) // documentation
                || a >= 224; // multicast, reserved, broadcast
        return !reserved;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x2002) {
            return isPublic4(bytes, 2); // 6to4 carries an IPv4 address
        }
        if (first == 0x64 && second == 0xff9b) {
            return second(bytes, 4) == 0 && isPublic4(bytes, 12); // NAT64
        }
        // Only 2000::/3 is given out; this leaves out ::, mapped and compatible IPv4, unique-local and the rest.
        boolean global = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2001 && (second == 0xdb8 || second < 0x200); // documentation, Teredo, ORCHID
        return global && !special && first != 0x3fff;
    }

    private static int second(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
