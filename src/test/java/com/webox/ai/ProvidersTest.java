package com.webox.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.webox.accounts.AuditLog;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.accounts.audit.AuditAction;
import com.webox.ai.ProviderCard.Origin;
import com.webox.kernel.Ids;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import com.webox.platform.http.AddressGuard;
import com.webox.platform.secrets.SecretBox;
import com.webox.testing.WeboxTest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workspace's own providers: their keys stay secret, their settings stay its own, and they are asked in its order. */
@WeboxTest
class ProvidersTest {

    private static final String KEY = "sk-quince-42";

    @Autowired
    TestAccounts accounts;

    @Autowired
    AiProviders providers;

    @Autowired
    AuditLog audit;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ProviderRows rows;

    @Autowired
    ProviderBook book;

    @Autowired
    CostLedger ledger;

    @Autowired
    Circuits circuits;

    @Autowired
    PriceList prices;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient jdbc;

    private Member owner;

    @BeforeEach
    void anOwner() {
        owner = accounts.signUp("Ada");
    }

    @Test
    void aKeyIsStoredSealedAndUsedAndNeverTold() {
        save(form("openai", KEY));

        String stored = jdbc.sql("select sealed_key from ai_provider where workspace_id = ?")
                .param(Ids.bytes(owner.workspace().value()))
                .query(String.class)
                .single();
        assertThat(stored).startsWith("v1:").doesNotContain(KEY);
        Access access = book.get(owner.workspace(), "openai").access().orElseThrow();
        assertThat(access.apiKey()).isEqualTo(KEY);
        assertThat(access.guard())
                .as("an address that people chose is looked at")
                .isNotNull();
        ProviderCard card = card("openai");
        assertThat(card.settings().keyStored()).isTrue();
        assertThat(card.settings().changedBy()).isEqualTo("Ada");
        assertThat(List.of(
                        card.toString(),
                        access.toString(),
                        form("openai", KEY).toString(),
                        book.get(owner.workspace(), "openai").toString(),
                        rows.of(owner.workspace()).toString()))
                .noneMatch(text -> text.contains(KEY) || text.contains(stored));
    }

    @Test
    void aSealedKeyThatIsMovedToAnotherWorkspaceDoesNotOpen() {
        save(form("openai", KEY));
        Member other = accounts.signUp("Bob");
        jdbc.sql("update ai_provider set workspace_id = ? where workspace_id = ?")
                .params(
                        Ids.bytes(other.workspace().value()),
                        Ids.bytes(owner.workspace().value()))
                .update();

        ProviderCard card = accounts.as(other, () -> providers.list()).stream()
                .filter(each -> each.vendor().key().equals("openai"))
                .findFirst()
                .orElseThrow();

        assertThat(card.state()).isEqualTo(ProviderState.INCOMPLETE);
        assertThat(card.settings().lacks()).isEqualTo(Lack.KEY);
    }

    @Test
    void anotherWorkspaceSeesNothingAndCanRemoveNothing() {
        save(form("openai", KEY));
        Member other = accounts.signUp("Bob");

        accounts.as(other, () -> {
            assertThat(providers.list()).allMatch(card -> card.state() == ProviderState.NOT_SET_UP);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> providers.remove("openai"))
                    .matches(problem -> problem.kind() == Problem.Kind.NOT_FOUND);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> providers.save(form("nobody", KEY)))
                    .matches(problem -> problem.kind() == Problem.Kind.NOT_FOUND);
        });
        assertThat(card("openai").state()).isEqualTo(ProviderState.UNTRIED);
    }

    @Test
    void onlyThoseWhoRunTheWorkspaceMayDoAnything() {
        for (Role role : List.of(Role.EDITOR, Role.APPROVER, Role.VIEWER)) {
            Member member = accounts.join(owner.workspace(), "Ed", role);
            accounts.as(member, () -> {
                assertThat(providers.mayLook()).isFalse();
                for (Runnable attempt : List.<Runnable>of(
                        () -> providers.list(),
                        () -> providers.save(form("openai", KEY)),
                        () -> providers.remove("openai"),
                        () -> providers.test("openai", check -> {}),
                        () -> providers.order(Capability.TEXT),
                        () -> providers.prefer(Capability.TEXT, new ProviderOrder(List.of(), true)))) {
                    assertThatExceptionOfType(Problem.class)
                            .isThrownBy(attempt::run)
                            .matches(problem -> problem.kind() == Problem.Kind.DENIED);
                }
            });
        }
        assertThat(accounts.as(accounts.join(owner.workspace(), "Al", Role.ADMIN), () -> providers.mayLook()))
                .isTrue();
    }

    @Test
    void theAuditLogTellsWhoChangedAKeyAndNotTheKey() {
        save(form("openai", KEY));
        save(new ProviderForm("openai", "", "", "gpt-5", null, null));
        accounts.as(owner, () -> providers.remove("openai"));

        accounts.as(
                owner,
                () -> assertThat(audit.page(0, 3))
                        .extracting(entry -> entry.action() + " " + entry.subject() + " " + entry.person())
                        .containsExactly(
                                AuditAction.AI_KEY_REMOVED + " OpenAI Ada",
                                AuditAction.AI_PROVIDER_CHANGED + " OpenAI Ada",
                                AuditAction.AI_KEY_SET + " OpenAI Ada"));
    }

    @Test
    void aStoredKeyIsKeptWhileTheAddressStaysAndGoesNowhereElse() {
        save(form("openai", KEY));
        save(new ProviderForm("openai", "", "https://api.openai.com/v1/", "gpt-5", null, null));
        assertThat(book.get(owner.workspace(), "openai").access().orElseThrow())
                .matches(access -> access.apiKey().equals(KEY))
                .matches(access -> access.maker().model().equals("gpt-5"));

        refused("apiKey", "aiKeyAgain", new ProviderForm("openai", "", "https://elsewhere.example", "", null, null));
        assertThat(card("openai").settings().address()).isEqualTo(URI.create("https://api.openai.com/v1"));
    }

    @Test
    void theServersKeyGoesToNoAddressThatAWorkspaceChose() {
        ProviderBook configured = book(new AiSettings(
                Map.of("openai", server("server-key")), Map.of(), BigDecimal.TEN, List.of("gpu.example")));
        assertThat(configured
                        .get(owner.workspace(), "openai")
                        .access()
                        .orElseThrow()
                        .apiKey())
                .isEqualTo("server-key");
        rows.put(
                new ProviderRow(
                        owner.workspace(), "openai", null, URI.create("https://gpu.example"), null, null, null, null),
                owner.user());

        Access access = configured.get(owner.workspace(), "openai").access().orElseThrow();

        assertThat(access.baseUrl()).isEqualTo(URI.create("https://gpu.example"));
        assertThat(access.apiKey()).isEmpty();
        assertThat(access.guard()).as("the operator allows it").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://models.example, aiAddress",
        "https://user:pw@models.example, aiAddress",
        "https://models.example/v1?key=1, aiAddress",
        "models.example, aiAddress",
        "https://, aiAddress",
        "http://models.example/v1, aiAddressPlain",
        "http://127.0.0.1:11434, aiAddressPlain"
    })
    void anAddressThatCannotBeUsedIsRefused(String address, String problem) {
        refused("address", problem, new ProviderForm("compatible", "", address, "m", BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        refused("apiKey", "aiKeyMissing", form("openai", ""));
        refused("apiKey", "aiKey", form("openai", "clé é"));
        refused("address", "aiAddressMissing", form("compatible", KEY));
        refused("model", "aiModelMissing", new ProviderForm("compatible", KEY, "https://m.example", "", null, null));
        refused("inputPrice", "aiPriceMissing", new ProviderForm("openai", KEY, "", "gpt-99", null, BigDecimal.ONE));
        refused(
                "outputPrice",
                "aiPrice",
                new ProviderForm("openai", KEY, "", "gpt-99", BigDecimal.ONE, new BigDecimal("-1")));
        assertThat(rows.of(owner.workspace())).isEmpty();
    }

    @Test
    void anAddressInAPrivateNetworkIsNotCalledUnlessTheOperatorAllowsIt() throws Exception {
        save(new ProviderForm(
                "compatible", "", "https://127.0.0.1:1/v1", "m", new BigDecimal("0.10"), new BigDecimal("0.2")));
        CompletableFuture<Check> end = new CompletableFuture<>();

        accounts.as(owner, () -> providers.test("compatible", end::complete));

        assertThat(end.get(20, TimeUnit.SECONDS).finding()).isEqualTo(Finding.ADDRESS_REFUSED);
        ProviderCard card = card("compatible");
        assertThat(card.state()).isEqualTo(ProviderState.FAILED);
        assertThat(card.tested()).extracting(ProviderCard.Tested::finding).isEqualTo(Finding.ADDRESS_REFUSED);
        assertThat(card.settings().price())
                .isEqualTo(new ProviderCard.Price(Money.dollars("0.10"), Money.dollars("0.20"), null));
    }

    @Test
    void aChangeForgetsWhatWasHeardBefore() {
        save(form("openai", KEY));
        rows.heard(owner.workspace(), "openai", Check.failed(Finding.KEY_REFUSED, "no"));
        fail("openai", Circuit.STRIKES);
        assertThat(card("openai").state()).isEqualTo(ProviderState.OUT);

        save(form("openai", KEY + "1"));

        assertThat(card("openai").state()).isEqualTo(ProviderState.UNTRIED);
    }

    @Test
    void aCardTellsTheLastThatWasHeard() {
        save(form("openai", KEY));
        run("openai", CostEntry.MADE);
        assertThat(card("openai").state()).isEqualTo(ProviderState.WORKS);
        run("openai", "down");
        assertThat(card("openai").state()).isEqualTo(ProviderState.FAILED);
        assertThat(card("openai").ran()).extracting(ProviderCard.Ran::outcome).isEqualTo("down");
        fail("openai", Circuit.STRIKES);
        assertThat(card("openai").state()).isEqualTo(ProviderState.OUT);
        assertThat(card("openai").until()).isNotNull();
        assertThat(card("openai").toString()).doesNotContain(KEY);
    }

    @Test
    void aWorkspacesOrderComesFirstAndTheBuiltInEngineOnlyWhereItIsNamed() {
        save(form("openai", KEY));
        save(form("anthropic", KEY));
        save(form("groq", KEY));
        assertThat(order()).isEqualTo(new ProviderOrder(List.of("anthropic", "groq", "openai"), false));

        prefer(List.of("openai", "groq"), true);

        assertThat(order()).isEqualTo(new ProviderOrder(List.of("openai", "groq", "anthropic"), true));
        accounts.as(owner, () -> providers.remove("openai"));
        assertThat(order()).isEqualTo(new ProviderOrder(List.of("groq", "anthropic"), true));
        assertThat(accounts.as(accounts.signUp("Bob"), () -> providers.order(Capability.TEXT)))
                .isEqualTo(new ProviderOrder(List.of(), true));
    }

    @Test
    void theServersOrderHoldsWhereAWorkspaceHasNone() {
        AiSettings settings = new AiSettings(
                Map.of("groq", server("a"), "mistral", server("b"), "openai", server("c")),
                Map.of(Capability.TEXT, List.of("openai", "groq", "built-in")),
                BigDecimal.TEN,
                List.of());
        Preferences preferences = new Preferences(rows, settings);
        List<String> setUp = List.of("anthropic", "groq", "mistral", "openai");

        assertThat(preferences.order(owner.workspace(), Capability.TEXT, setUp))
                .as("what the workspace added comes first, what the operator left out not at all")
                .containsExactly("anthropic", "openai", "groq", "built-in");
        prefer(List.of("mistral", "groq"), false);
        assertThat(preferences.order(owner.workspace(), Capability.TEXT, setUp))
                .containsExactly("mistral", "groq", "anthropic", "openai");
        assertThat(preferences.order(owner.workspace(), Capability.IMAGE, setUp))
                .containsExactlyElementsOf(setUp);
    }

    @Test
    void theServersOwnProvidersAreToldAsSuch() {
        ProviderBook configured = book(new AiSettings(
                Map.of("openai", server("server-key"), "house", server("k")), Map.of(), BigDecimal.TEN, List.of()));

        assertThat(configured.all(owner.workspace()))
                .filteredOn(each -> each.source() == SetUp.Source.SERVER)
                .extracting(each ->
                        each.vendor().key() + " " + each.lack().map(Enum::name).orElse("ready"))
                .containsExactlyInAnyOrder("openai ready", "house ADDRESS");
        assertThat(Origin.values()).hasSameSizeAs(SetUp.Source.values());
    }

    @Test
    void theCatalogueKnowsItsVendors() {
        assertThat(catalogue.all().map(entry -> entry.vendor().key()))
                .contains(
                        "anthropic",
                        "compatible",
                        "gemini",
                        "groq",
                        "llamacpp",
                        "lmstudio",
                        "localai",
                        "mistral",
                        "ollama",
                        "openai",
                        "vllm");
        assertThat(catalogue.get("openai").can()).contains(Capability.TEXT);
        assertThat(catalogue.all())
                .allSatisfy(entry -> assertThat(entry.vendor().model() == null
                                || prices.tokens(
                                                entry.vendor().key(),
                                                entry.vendor().model())
                                        .isPresent())
                        .as(entry.vendor().key() + " is ready with a key alone")
                        .isTrue());
    }

    private void save(ProviderForm form) {
        accounts.as(owner, () -> providers.save(form));
    }

    private void refused(String field, String code, ProviderForm form) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> save(form))
                .matches(problem -> field.equals(problem.field()))
                .matches(problem -> problem.code().equals(code));
    }

    private ProviderCard card(String key) {
        return accounts.as(owner, () -> providers.list()).stream()
                .filter(each -> each.vendor().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ProviderOrder order() {
        return accounts.as(owner, () -> providers.order(Capability.TEXT));
    }

    private void prefer(List<String> keys, boolean builtIn) {
        accounts.as(owner, () -> providers.prefer(Capability.TEXT, new ProviderOrder(keys, builtIn)));
    }

    private void run(String provider, String outcome) {
        Instant after = Instant.now().plusSeconds(1);
        ledger.close(
                new CostEntry(
                        Payer.of(owner),
                        "test",
                        "write",
                        new Maker(provider, "OpenAI", "m"),
                        Usage.NONE,
                        Money.dollars("0"),
                        Duration.ZERO,
                        outcome),
                null,
                after);
    }

    private void fail(String provider, int times) {
        for (int i = 0; i < times; i++) {
            circuits.of(owner.workspace(), provider).ended(new AiFailure.ProviderDown("503"), Instant.now());
        }
    }

    private ProviderBook book(AiSettings settings) {
        return new ProviderBook(
                new Catalogue(
                        catalogue
                                .all()
                                .flatMap(entry -> entry.offerings().stream())
                                .distinct()
                                .toList(),
                        settings),
                rows,
                settings,
                prices,
                box,
                new AddressGuard());
    }

    private static AiSettings.Provider server(String key) {
        return new AiSettings.Provider(null, key, null, null, null, null, null, Duration.ofSeconds(1));
    }

    private static ProviderForm form(String key, String apiKey) {
        return new ProviderForm(key, apiKey, "", "", null, null);
    }
}
