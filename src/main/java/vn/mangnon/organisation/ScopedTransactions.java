package vn.mangnon.organisation;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins transactions, and tells the database of each whose it is, so that row-level security holds the same limits as
 * the services. A transaction of nobody reaches no school.
 */
@Component("transactionManager")
class ScopedTransactions extends JdbcTransactionManager {

  private final DataSource dataSource;

  ScopedTransactions(DataSource dataSource) {
    super(dataSource);
    this.dataSource = dataSource;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      tellScope();
    } catch (SQLException | RuntimeException failure) {
      // nobody ends what never began: its thread would keep the dead connection for every later transaction
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("The transaction could not be given its scope", failure);
    }
  }

  private void tellScope() throws SQLException {
    Scope read = ActingScope.read();
    Scope written = ActingScope.written();
    var connection = DataSourceUtils.getConnection(dataSource);
    try (var statement = connection.prepareStatement("""
        select set_config('mangnon.reach', ?, true), set_config('mangnon.schools', ?, true),
               set_config('mangnon.writes', ?, true), set_config('mangnon.written_schools', ?, true),
               set_config('mangnon.acting', ?, true)""")) {
      statement.setString(1, reach(read));
      statement.setString(2, schools(read));
      statement.setString(3, reach(written));
      statement.setString(4, schools(written));
      statement.setString(5, ActingScope.actor());
      statement.execute();
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
