package vn.mangnon.organisation;

import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Tells the database at the start of each transaction whose it is, so that row-level security holds the same limits
 * as the services. A transaction of nobody reaches no school.
 */
@Component
class ScopedTransactions implements TransactionExecutionListener {

  private final DataSource dataSource;

  ScopedTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
    if (beginFailure != null) {
      return;
    }
    Scope scope = ActingScope.current();
    var connection = DataSourceUtils.getConnection(dataSource);
    try (var statement = connection.prepareStatement(
        "select set_config('mangnon.reach', ?, true), set_config('mangnon.schools', ?, true)")) {
      statement.setString(1, switch (scope) {
        case Scope.Everything _ -> "ALL";
        case Scope.Aggregates _ -> "AGGREGATES";
        case Scope.Schools _ -> "SCHOOLS";
      });
      statement.setString(2, scope instanceof Scope.Schools(var ids)
          ? ids.stream().map(UUID::toString).collect(Collectors.joining(",")) : "");
      statement.execute();
    } catch (SQLException failure) {
      throw new UnexpectedRollbackException("The transaction could not be given its scope", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
