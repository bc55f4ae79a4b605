package vn.mangnon.account;

/** From where somebody tries to sign in: a browser that has signed in to the account before, or an address. */
sealed interface Place {

  String ADDRESS = "address ";

  String key();

  record KnownBrowser(String sha256) implements Place {
    @Override
    public String key() {
      return "browser " + sha256;
    }
  }

  record Address(String address) implements Place {
    @Override
    public String key() {
      return ADDRESS + address;
    }
  }
}
