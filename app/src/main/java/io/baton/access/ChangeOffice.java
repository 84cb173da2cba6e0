package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renames, moves or re-zones an office, or makes it the corporate one. Needs the right USER_MANAGE.
 *
 * <p>Refused: {@code CORPORATE_EXISTS} (as {@link CreateOffice}), {@code CORPORATE_NEEDED} (the corporate office cannot
 * stop being it; another one must become it).
 *
 * @param expectedVersion the version the change was made from, or null to change whatever there is
 * @param corporate whether it is to be the corporate office
 */
public record ChangeOffice(
        UUID officeId, @Nullable Integer expectedVersion, OfficeDetails details, boolean corporate, boolean confirmed)
        implements Command<OfficeOutcome> {}
