package io.baton.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms and queries are records, filled by their constructors from the fields these name. Nothing else that is sent is
 * looked at: else {@code name[0].x} would be tried as a property of a property. For the constructors of what is in a
 * list it still would be, so that no field of a record may be called so.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void readOnlyWhatARecordNames(WebDataBinder binder, HttpServletRequest request) {
        binder.setDeclarativeBinding(true);
        ResolvableType type = binder.getTargetType();
        if (type != null && type.toClass().isRecord()) {
            request.getParameterMap().keySet().stream()
                    .filter(name -> name.indexOf('[') >= 0)
                    .findFirst()
                    .ifPresent(name -> {
                        throw new MalformedRequestException(name, "no field is called so");
                    });
        }
    }
}
