package io.baton.imports;

import io.baton.leads.ContactPoint;
import io.baton.shared.PhoneNumbers;

/** Cells with a phone number, read in the country the row names, else in that of the office. */
final class PhoneCells {

    private PhoneCells() {}

    static ContactPoint read(String cell, ImportTarget target, String country) {
        String label =
                target == ImportTarget.MOBILE_PHONE ? "mobile" : target == ImportTarget.WORK_PHONE ? "work" : null;
        return new ContactPoint(
                cell, label, PhoneNumbers.normalise(cell, country).orElse(null));
    }
}
