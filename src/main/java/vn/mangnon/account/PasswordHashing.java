package vn.mangnon.account;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration
class PasswordHashing {

  /** Argon2id with the parameters that OWASP names for it: 19 MiB, two passes, one lane. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new OfNormalised(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
  }

  /** A Vietnamese word is the same password whether its accents were typed as signs of their own or not. */
  private record OfNormalised(PasswordEncoder encoder) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return encoder.encode(password == null ? null : PasswordRule.normalised(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      return encoder.matches(password == null ? null : PasswordRule.normalised(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
      return encoder.upgradeEncoding(hash);
    }
  }
}
