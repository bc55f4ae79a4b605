package vn.mangnon.organisation;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    Scope read = ActingScope.read();
    Scope written = ActingScope.written();
    var connection = DataSourceUtils.getConnection(dataSource);
    try (var statement = connection.prepareStatement("""
        select set_config('mangnon.reach', ?, true), set_config('mangnon.schools', ?, true),
               set_config('mangnon.writes', ?, true), set_config('mangnon.written_schools', ?, true)""")) {
      statement.setString(1, reach(read));
      statement.setString(2, schools(read));
      statement.setString(3, reach(written));
      statement.setString(4, schools(written));
      statement.execute();
    } catch (SQLException failure) {
      throw new UnexpectedRollbackException("The transaction could not be given its scope", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static String reach(Scope scope) {
    return switch (scope) {
      case Scope.Everything _ -> "ALL";
      case Scope.Aggregates _ -> "AGGREGATES";
      case Scope.Schools _ -> "SCHOOLS";
    };
  }

  private static String schools(Scope scope) {
    Set<UUID> ids = scope.overLines(Function.identity(), Set::of);
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
