package vn.mangnon.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.shared.Rejection.Problem;

class PasswordRuleTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ngắn quá                        | account.password-too-short
      123456789                       | account.password-too-short
      matkhau123                      | account.password-common
      Mật khẩu 123                    | account.password-common
      MATKHAU!!!123                   | account.password-common
      matkhaumatkhau                  | account.password-common
      khongbiet2026                   | account.password-common
      Không biết!!!                   | account.password-common
      P@ssw0rd123                     | account.password-common
      anh yêu em nhiều                | account.password-common
      Vietnam@2026                    | account.password-common
      lythuongkiet2026                | account.password-common
      qwerty123456                    | account.password-sequence
      iloveyou2026                    | account.password-common
      1234567890                      | account.password-sequence
      0987654321                      | account.password-sequence
      abcdefghijkl                    | account.password-sequence
      qwertyuiop                      | account.password-sequence
      qwertyuiop123                   | account.password-sequence
      1qaz2wsx3edc                    | account.password-sequence
      aaaaaaaaaaaa                    | account.password-repeats
      121212121212                    | account.password-repeats
      !!!!!!!!!!!!                    | account.password-repeats
      mangnon2026                     | account.password-name
      Măng Non !!! 1                  | account.password-name
      hoa.nguyen2026                  | account.password-name
      Nguyễn Thị Hoa 1                | account.password-name
      hoanguyenmangnon                | account.password-name
      """)
  void refuses(String password, String reason) {
    assertThat(PasswordRule.objection(password, "hoa.nguyen", "Nguyễn Thị Hoa").map(Problem::key)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "mot-mat-khau-dai", "trưa nay ăn bún chả", "con mèo lười nằm trên mái", "nguyễn thị hoa thích trồng rau",
    "9 giờ tối đi ngủ", "k7vq2mzr0x", "correct mango staple", "北京的秋天非常美丽好"})
  void allows(String password) {
    assertThat(PasswordRule.objection(password, "hoa.nguyen", "Nguyễn Thị Hoa")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200, true", "201, false"})
  void countsCharactersAsPeopleDo(int length, boolean allowed) {
    String words = "mưa rơi trên phố nhỏ 🌱 ".repeat(20);
    String password = words.substring(0, words.offsetByCodePoints(0, length));
    assertThat(PasswordRule.objection(password).isEmpty()).isEqualTo(allowed);
  }
}
