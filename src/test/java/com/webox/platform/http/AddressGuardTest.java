package com.webox.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://localhost:8080/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::7f00:1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://[2001:db8::1]/",
                "http://[2001:0:1::1]/",
                "ftp://93.184.216.34/",
                "file:///etc/passwd",
                "http:///nothing",
                "mailto:someone"
            })
    void refuses(String address) {
        assertThat(guard.allows(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/a",
                "http://172.32.0.1/",
                "http://100.128.0.1/",
                "https://[2606:4700::1111]/",
                "http://[64:ff9b::5db8:d822]/",
                "http://[2002:5db8:d822::]/"
            })
    void allows(String address) {
        assertThat(guard.allows(URI.create(address))).isTrue();
    }
}
