package io.baton.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Those of our settings that Spring itself acts on, under its names for them. */
final class SpringProperties {

    private SpringProperties() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", settings.port());
        if (settings.trustedProxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "none");
        } else {
            // Tomcat believes the headers when the connection itself comes from one of these.
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
            properties.put("server.tomcat.remoteip.internal-proxies", String.join(",", settings.trustedProxies()));
        }
        return properties;
    }
}
