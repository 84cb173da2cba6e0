package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UserTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COORDINATOR_ADVISOR | PRODUCER_MANAGER | BASE LEADS_COORDINATOR LEADS OPPORTUNITY",
                "COORDINATOR | STAFF | BASE LEADS_COORDINATOR LEADS OPPORTUNITY",
                "ADVISOR | PRODUCER_MANAGER | BASE LEADS OPPORTUNITY",
                "COORDINATOR_VIEW | PRODUCER_MANAGER | COORDINATOR_VIEW",
                "LEADS_VIEW | PRODUCER_MANAGER | LEADS_VIEW"
            })
    void aTypeIsItsPackagesAndClass(UserType type, UserClass userClass, String packages) {
        Set<UserPackage> expected = EnumSet.noneOf(UserPackage.class);
        for (String name : packages.split(" ")) {
            expected.add(UserPackage.valueOf(name));
        }
        assertThat(type.userClass()).isEqualTo(userClass);
        assertThat(type.packages()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsRecognisedByThem(UserType type) {
        assertThat(UserType.findFor(type.packages(), type.userClass())).hasValue(type);
    }

    @Test
    void anythingElseIsNoType() {
        assertThat(UserType.findFor(Set.of(UserPackage.BASE), UserClass.STAFF)).isEmpty();
        assertThat(UserType.findFor(UserType.LEADS_VIEW.packages(), UserClass.STAFF))
                .isEmpty();
    }

    @Test
    void onlyAProducerWithALeadsPackageHoldsLeads() {
        for (UserPackage each : UserPackage.values()) {
            boolean licensed = each == UserPackage.LEADS || each == UserPackage.LEADS_VIEW;
            assertThat(UserPackage.mayHoldLeads(Set.of(each), UserClass.PRODUCER_MANAGER))
                    .isEqualTo(licensed);
            assertThat(UserPackage.mayHoldLeads(Set.of(each), UserClass.STAFF)).isFalse();
        }
    }
}
