package com.webox.ai;

import com.webox.kernel.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What providers charge, as dated data ({@code ai/prices.yaml}). */
@Component
public class PriceList {

    private static final String FILE = "ai/prices.yaml";

    private final LocalDate checked;
    private final Currency currency;
    private final List<ModelPrice> models;
    private final List<PicturePrice> pictures;
    private final List<ActionPrice> actions;

    PriceList() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
            Binder binder = new Binder(ConfigurationPropertySources.from(sources));
            checked = binder.bind("checked", LocalDate.class).get();
            currency = binder.bind("currency", Currency.class).get();
            models = binder.bind("models", Bindable.listOf(ModelPrice.class)).get();
            pictures =
                    binder.bind("pictures", Bindable.listOf(PicturePrice.class)).get();
            actions = binder.bind("actions", Bindable.listOf(ActionPrice.class)).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a million tokens of a model cost.
     *
     * @param provider its key; a model that is sold under several keys has several prices
     */
    public Optional<TokenPrice> tokens(String provider, String model) {
        return models.stream()
                .filter(each -> each.provider().equals(provider) && each.model().equals(model))
                .findFirst()
                .map(each -> new TokenPrice(each.in(), each.out(), currency));
    }

    /** What one unit of an action of its own price costs. */
    public Optional<Money> action(String action) {
        return actions.stream()
                .filter(each -> each.action().equals(action))
                .findFirst()
                .map(each -> Money.of(each.price(), currency));
    }

    /** What a picture of a model costs that is sold by the piece. */
    public Optional<TokenPrice> picture(String provider, String model) {
        return pictures.stream()
                .filter(each -> each.provider().equals(provider) && each.model().equals(model))
                .findFirst()
                .map(each -> TokenPrice.each(each.price(), currency));
    }

    public Currency currency() {
        return currency;
    }

    Prices all() {
        return new Prices(
                checked,
                models.stream()
                        .map(each -> new Prices.OfTokens(
                                each.provider(),
                                each.model(),
                                Money.of(each.in(), currency),
                                Money.of(each.out(), currency),
                                each.read()))
                        .toList(),
                pictures.stream()
                        .map(each -> new Prices.OfPicture(
                                each.provider(), each.model(), Money.of(each.price(), currency), each.read()))
                        .toList(),
                actions.stream()
                        .map(each -> new Prices.OfAction(each.action(), each.unit(), Money.of(each.price(), currency)))
                        .toList());
    }

    /** A line of the list: a million tokens. {@code read}: when this price was read. */
    record ModelPrice(String provider, String model, BigDecimal in, BigDecimal out, LocalDate read) {}

    /** A line of the list: one picture. {@code read}: when this price was read. */
    record PicturePrice(String provider, String model, BigDecimal price, LocalDate read) {}

    /** A line of the list: one unit of work of its own price. */
    record ActionPrice(String action, Unit unit, BigDecimal price) {}
}
