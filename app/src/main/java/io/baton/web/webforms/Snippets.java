package io.baton.web.webforms;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.web.Texts;
import io.baton.webforms.FormField;
import io.baton.webforms.StandardField;
import io.baton.webforms.WebFormView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** HTML for other websites: a frame with the form, or a form of theirs that is sent to it. */
final class Snippets {

    private final Texts texts;
    private final Locale language;
    private final List<CustomFieldView> custom;
    private final List<String> tobaccoUses;

    Snippets(Texts texts, Locale language, List<CustomFieldView> custom, List<String> tobaccoUses) {
        this.texts = texts;
        this.language = language;
        this.custom = custom;
        this.tobaccoUses = tobaccoUses;
    }

    /** The form within a page. */
    static String frame(WebFormView form, String address) {
        return "<iframe src=\"" + escaped(address) + "\" title=\""
                + escaped(form.settings().title())
                + "\" width=\"100%\" height=\"760\" style=\"border:0\" loading=\"lazy\"></iframe>";
    }

    /**
     * A form without what only we can sign: what it sends is shown once more on our page, where the text to agree to
     * stands too.
     */
    String html(WebFormView form, String address) {
        StringBuilder html = new StringBuilder("<form method=\"post\" action=\"")
                .append(escaped(address))
                .append("\" accept-charset=\"utf-8\">\n");
        for (FormField field : form.settings().fields()) {
            if (!isAsked(field)) {
                continue;
            }
            html.append("  <p><label>")
                    .append(escaped(label(field)))
                    .append("<br>")
                    .append(input(field))
                    .append("</label></p>\n");
        }
        return html.append("  <p style=\"position:absolute;left:-10000px\" aria-hidden=\"true\"><label>")
                .append(escaped(texts.get(language, "webforms.trap")))
                .append(" <input name=\"")
                .append(FormWords.TRAP)
                .append("\" tabindex=\"-1\" autocomplete=\"off\"></label></p>\n  <p><button type=\"submit\">")
                .append(escaped(texts.get(language, "webforms.send")))
                .append("</button></p>\n</form>")
                .toString();
    }

    /** What strangers are not asked by our page, they are not asked by another website either. */
    private boolean isAsked(FormField field) {
        return standard(field).isPresent() || custom(field).isPresent();
    }

    private String label(FormField field) {
        if (field.label() != null) {
            return field.label();
        }
        return standard(field)
                .map(standard -> texts.get(language, "StandardField." + standard.name()))
                .or(() -> custom(field).map(CustomFieldView::label))
                .orElse(field.name());
    }

    private String input(FormField field) {
        String name = " name=\"" + escaped(field.name()) + "\"";
        String required = field.required() ? " required" : "";
        Optional<CustomFieldView> customField = custom(field);
        if (customField.filter(each -> each.kind() == CustomFieldKind.CHOICE).isPresent()) {
            return select(name + required, FormInput.sameName(customField.get().choices()));
        }
        if (customField.filter(each -> each.kind() == CustomFieldKind.TICK).isPresent()) {
            return "<input" + name + " type=\"checkbox\" value=\"true\"" + required + ">";
        }
        StandardField standard = standard(field).orElse(null);
        if (standard == StandardField.COUNTRY) {
            return select(name + required, FormInput.countries(List.of(Locale.getISOCountries()), language));
        }
        if (standard == StandardField.TOBACCO_USE) {
            return select(name + required, FormInput.sameName(tobaccoUses));
        }
        if (standard == StandardField.MESSAGE) {
            return "<textarea" + name + " rows=\"5\"" + required + "></textarea>";
        }
        return "<input" + name + type(standard, customField.orElse(null)) + required + ">";
    }

    /** @param options what is sent, and what it is called */
    private static String select(String attributes, Map<String, String> options) {
        StringBuilder select = new StringBuilder("<select" + attributes + "><option></option>");
        options.forEach((value, name) -> select.append("<option")
                .append(value.equals(name) ? "" : " value=\"" + escaped(value) + "\"")
                .append(">")
                .append(escaped(name))
                .append("</option>"));
        return select.append("</select>").toString();
    }

    private static String type(@Nullable StandardField standard, @Nullable CustomFieldView customField) {
        boolean date = standard == StandardField.BIRTH_DATE
                || (customField != null && customField.kind() == CustomFieldKind.DATE);
        if (date) {
            return " type=\"date\"";
        }
        return standard == StandardField.EMAIL
                ? " type=\"email\""
                : standard == StandardField.PHONE ? " type=\"tel\"" : "";
    }

    private Optional<CustomFieldView> custom(FormField field) {
        return custom.stream()
                .filter(each -> FormField.nameOf(each).equals(field.name()))
                .findFirst();
    }

    private static Optional<StandardField> standard(FormField field) {
        return StandardField.find(field.name());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
