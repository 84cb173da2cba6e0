package io.baton.access;

import io.baton.platform.Jobs;
import io.baton.platform.NotFoundException;
import io.baton.platform.Reads;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: the organisations of this installation. */
@Component
public class Organisations {

    private final OrganisationTable table;
    private final InstallationTable installation;
    private final Reads reads;
    private final Jobs jobs;

    Organisations(OrganisationTable table, InstallationTable installation, Reads reads, Jobs jobs) {
        this.table = table;
        this.installation = installation;
        this.reads = reads;
        this.jobs = jobs;
    }

    /** Whether the first set-up was done. */
    public boolean isSetUp() {
        return reads.beforeOrganisationIsKnown(installation::exists);
    }

    public OrganisationView get(UUID organisationId) {
        return table.find(organisationId).orElseThrow(() -> new NotFoundException("no such organisation"));
    }

    /** All organisations, for the operator and for jobs. Not inside an open transaction. */
    public List<OrganisationView> listAll() {
        return jobs.acrossOrganisations(table::listAll);
    }
}
