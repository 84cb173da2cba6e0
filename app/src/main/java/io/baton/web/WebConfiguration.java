package io.baton.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates, texts and files of the pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    TemplateEngine templates() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfiguration.class.getClassLoader(), "io.baton.templates");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/common",
                "messages/access",
                "messages/bulk",
                "messages/calendars",
                "messages/catalogue",
                "messages/campaigns",
                "messages/contacts",
                "messages/help",
                "messages/imports",
                "messages/leads",
                "messages/letters",
                "messages/lists",
                "messages/assignment",
                "messages/notifications",
                "messages/reporting",
                "messages/opportunities",
                "messages/tasks",
                "messages/webforms");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl year =
                CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable();
        registry.addResourceHandler(VersionedFiles.PATTERN)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(year)
                .resourceChain(true)
                .addResolver(new VersionedFiles());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/", "classpath:/META-INF/resources/_static/")
                .setCacheControl(year);
    }
}
