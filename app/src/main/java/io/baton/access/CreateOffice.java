package io.baton.access;

import io.baton.platform.Command;

/**
 * Makes an office. Needs the right USER_MANAGE.
 *
 * <p>Refused: {@code CORPORATE_EXISTS} (it is to be the corporate office, another one is, and moving the mark was not
 * confirmed).
 *
 * @param corporate whether it becomes the corporate office instead of the present one
 * @param confirmed whether the caller knows that this moves the mark
 */
public record CreateOffice(OfficeDetails details, boolean corporate, boolean confirmed)
        implements Command<OfficeOutcome> {}
