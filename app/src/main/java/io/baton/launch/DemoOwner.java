package io.baton.launch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The owner's way into the database, there only when the process was started with {@code --demo} on an empty one:
 * loading the demonstration needs a clock that only the owner can set. Can be taken once; what is served afterwards
 * does not know the owner.
 */
public final class DemoOwner {

    private final AtomicReference<@Nullable DataSource> dataSource;

    private DemoOwner(DataSource dataSource) {
        this.dataSource = new AtomicReference<>(dataSource);
    }

    static DemoOwner at(DatabaseAddress owner) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(owner.jdbcUrl());
        dataSource.setUser(owner.user());
        dataSource.setPassword(owner.password());
        return new DemoOwner(dataSource);
    }

    /** Empty the second time. Each connection of it is a new one, which the caller closes. */
    public Optional<DataSource> take() {
        return Optional.ofNullable(dataSource.getAndSet(null));
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "DemoOwner";
    }
}
