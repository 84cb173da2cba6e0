package io.baton.web.help;

import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.platform.NotFoundException;
import io.baton.web.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Help: what Baton does, and the day of those who use it. */
@Controller
class HelpPages {

    static final String HELP = "/help";

    private final Pages pages;
    private final HelpArticles articles;

    HelpPages(Pages pages, HelpArticles articles) {
        this.pages = pages;
        this.articles = articles;
    }

    @ForEverySignedIn
    @GetMapping(HELP)
    View start(Caller caller) {
        return page(caller, HelpTopic.START);
    }

    @ForEverySignedIn
    @GetMapping(HELP + "/{topic}")
    View topic(Caller caller, @PathVariable String topic) {
        return page(caller, HelpTopic.find(topic).orElseThrow(() -> new NotFoundException("there is no such topic")));
    }

    private View page(Caller caller, HelpTopic topic) {
        List<HelpArticle> all = articles.list(caller.user().locale());
        return pages.view("help/page", new HelpPageView(all, all.get(topic.ordinal())));
    }
}
