package io.baton.access;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is said when an organisation is made.
 *
 * @param zone IANA zone of the corporate office
 * @param country ISO 3166 alpha-2 of the corporate office
 * @param locale language of the administrator and of the corporate office's name
 */
public record NewOrganisation(
        @Nullable String name,
        @Nullable String adminName,
        @Nullable String adminEmail,
        PasswordHash adminPassword,
        @Nullable String zone,
        @Nullable String country,
        String locale) {

    public static final String DEFAULT_COUNTRY = "GB";

    /** Where nobody said otherwise: the zone of the machine. */
    public static String defaultZone() {
        String zone = ZoneId.systemDefault().getId();
        return ZoneId.getAvailableZoneIds().contains(zone) ? zone : "UTC";
    }
}
