package io.baton.http;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms and queries are records, filled by their constructors from the fields these name. Nothing else that is sent is
 * looked at: else {@code name[0].x} would be tried as a property of a property.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void readOnlyWhatARecordNames(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
