package io.baton.contacts;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpeedTest extends Story {
    @Test
    void speed() {
        Office leeds = given.office("Leeds");
        Person ann = given.user("Ann").in(leeds).exists();
        Person cora = given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
        Person admin = given.organisation().administrator();
        UUID org = ann.organisationId();
        UUID corp = given.corporateOffice().id();
        int n = Integer.getInteger("n", 1000000);
        long t = System.nanoTime();
        database.in(org, db -> {
            db.execute("""
              create temp table names as select i, (array['anna','bernd','clara','dieter','eva','frank','greta','hans','ida','jan','karin','lars','mia','nils','olga','paul','rita','sven','tina','uwe'])[1+(hashint4(i)&2147483647)%20] f,
                 'name'||((hashint4(i+7)&2147483647)%20000) l, gen_random_uuid() id from generate_series(1, ?) i""", n);
            db.execute("""
              insert into contact (organisation_id,id,type,display_name,sort_name,search_text,last_name,first_name,office_id)
              select ?::uuid, id, 'CONTACT', f||' '||l, l||' '||f, ' '||l||' '||f||' u'||i||'@example.com u'||i||' example com 0161'||(1000000+i), l, f, case when i%100=0 then ?::uuid else ?::uuid end from names""", org, leeds.id(), corp);
            db.execute(
                    "insert into contact_search_token (organisation_id,token,contact_id) select ?::uuid, t, id from names, lateral (values (f),(l),('u'||i||'@example.com'),('u'||i),('example'),('com'),('0161'||(1000000+i))) v(t)",
                    org);
            return db.execute(
                    "insert into contact_owner (organisation_id,contact_id,user_id) select ?::uuid, id, ?::uuid from names where i%500=0",
                    org, ann.id());
        });
        database.asSuperuser(db -> db.execute("analyze"));
        System.out.println("filled " + (System.nanoTime() - t) / 1000000 + " ms");
        for (var who : List.of(admin, cora, ann)) {
            Api api = when.user(who).api();
            for (String q : List.of(
                    "",
                    "anna",
                    "a",
                    "name77",
                    "name777",
                    "anna name1",
                    "anna bernd",
                    "e c",
                    "u5000",
                    "u500000@example.com",
                    "0161",
                    "01611500000",
                    "nobody",
                    "example zzz",
                    "anna name12",
                    "tina name199")) {
                long best = Long.MAX_VALUE, sum = 0;
                int hits = 0;
                for (int i = 0; i < 7; i++) {
                    long s = System.nanoTime();
                    var a = api.get("/contacts?q="
                                    + java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8))
                            .send()
                            .expect(200);
                    long d = System.nanoTime() - s;
                    best = Math.min(best, d);
                    sum += d;
                    hits = a.json().at("/items").size();
                }
                System.out.printf(
                        "SPEED %s '%s' best %d ms mean %d ms hits %d%n",
                        who.name(), q, best / 1000000, sum / 7000000, hits);
            }
        }
    }
}
