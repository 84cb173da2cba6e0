package io.baton.notifications;

import io.baton.access.Audit;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ForgetMailServiceHandler implements CommandHandler<ForgetMailService, Boolean> {

    private final MailService service;
    private final MailServiceTable table;
    private final Audit audit;

    ForgetMailServiceHandler(MailService service, MailServiceTable table, Audit audit) {
        this.service = service;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ForgetMailService> commandType() {
        return ForgetMailService.class;
    }

    @Override
    public Boolean handle(ForgetMailService command, Actor actor) {
        service.requireOperator(actor);
        boolean was = table.delete();
        if (was) {
            audit.record(actor, "MAIL_SERVICE_REMOVED", null);
        }
        return was;
    }
}
