package vn.mangnon.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The maker of each kind of order. */
@Component
class ExportMakers {

  private final Map<Class<?>, ExportMaker<?>> makers;

  ExportMakers(List<ExportMaker<?>> makers) {
    this.makers = makers.stream().collect(Collectors.toMap(ExportMaker::orders, Function.identity()));
  }

  @SuppressWarnings("unchecked")
  <O extends ExportOrder> ExportMaker<O> of(O order) {
    return (ExportMaker<O>) makers.get(order.getClass());
  }
}
