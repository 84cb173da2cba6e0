package io.baton.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the server sends what failed outside of any route: answered like all else, as a page or a problem. */
@Controller
class LastResort implements ErrorController {

    @ForEverybody
    @RequestMapping("/error")
    void fail(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : HttpStatus.NOT_FOUND;
        throw new ResponseStatusException(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }
}
