package vn.mangnon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the running services on a real, empty PostgreSQL database: the whole application without its web server
 * and without demonstration. {@link Given} sets the scene. A test class begins with an empty database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "mangnon.data=target/test-data",
      "mangnon.database=test_${random.uuid}",
      "mangnon.demo.enabled=false",
      // a test does itself what is to be done in the background
      "mangnon.jobs=0",
      // every class with a scene of its own keeps an application and its connections
      "spring.datasource.hikari.maximum-pool-size=8",
      "spring.datasource.hikari.minimum-idle=1"
    })
@Import({Given.class, TestClock.class})
@ExtendWith(EmptyDatabase.class)
public @interface DatabaseTest {}
