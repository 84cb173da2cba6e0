package io.baton.web.notifications;

import io.baton.http.ForEverybody;
import io.baton.notifications.AddressLinks;
import io.baton.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Behind the link by which one confirms an address. Fetching the page confirms nothing; the button does. */
@Controller
class AddressPages {

    private static final String PATH = "/confirm-address/";

    private final Pages pages;
    private final AddressLinks links;
    private final LinkLimits limits;

    AddressPages(Pages pages, AddressLinks links, LinkLimits limits) {
        this.pages = pages;
        this.links = links;
        this.limits = limits;
    }

    @ForEverybody
    @GetMapping(PATH + "{secret}")
    View look(HttpServletRequest request, HttpServletResponse response, @PathVariable String secret) {
        return page(request, response, secret, links.look(secret));
    }

    @ForEverybody
    @PostMapping(PATH + "{secret}")
    View confirm(HttpServletRequest request, HttpServletResponse response, @PathVariable String secret) {
        return page(request, response, secret, links.confirm(secret, request.getRemoteAddr()));
    }

    private View page(
            HttpServletRequest request,
            HttpServletResponse response,
            String secret,
            Optional<AddressLinks.Link> found) {
        LinkLimits.guard(response);
        return found.map(link -> pages.viewIn(
                        link.locale(),
                        link.zone(),
                        "notifications/confirmAddress",
                        new ConfirmAddressView(PATH + secret, link.address(), link.confirmed()),
                        HttpStatus.OK))
                .orElseGet(() -> unknown(request, response));
    }

    private View unknown(HttpServletRequest request, HttpServletResponse response) {
        Optional<Duration> wait = limits.noteUnknown(request.getRemoteAddr());
        wait.ifPresent(time -> response.setHeader("Retry-After", Long.toString(Math.max(1, time.toSeconds()))));
        return pages.view(
                "notifications/linkSaid",
                LinkSaidView.of("notifications.confirm.unknown"),
                wait.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
    }
}
