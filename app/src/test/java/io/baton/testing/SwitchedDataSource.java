package io.baton.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Leads the one server of this JVM to the database of the test class that is running. */
final class SwitchedDataSource extends AbstractDataSource {

    private volatile @Nullable DataSource target;

    void pointTo(@Nullable DataSource newTarget) {
        target = newTarget;
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource current = target;
        if (current == null) {
            throw new SQLException("no test class is running");
        }
        return current.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
