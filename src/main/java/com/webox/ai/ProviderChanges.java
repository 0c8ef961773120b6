package com.webox.ai;

import com.webox.accounts.Member;
import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.Revisions;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a workspace set up, and writes into the audit log who did. */
@Component
class ProviderChanges {

    private static final int LONGEST_KEY = 500;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_MODEL = 160;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(10_000);

    private final ProviderBook book;
    private final ProviderRows rows;
    private final AuditTrail audit;
    private final Circuits circuits;
    private final Revisions revisions;

    ProviderChanges(ProviderBook book, ProviderRows rows, AuditTrail audit, Circuits circuits, Revisions revisions) {
        this.book = book;
        this.rows = rows;
        this.audit = audit;
        this.circuits = circuits;
        this.revisions = revisions;
    }

    @Transactional
    public void save(Member member, ProviderForm form) {
        WorkspaceId workspace = member.workspace();
        SetUp before = book.get(workspace, form.key());
        Vendor vendor = before.vendor();
        URI address = address(vendor, form.address());
        SetUp wanted = book.of(
                vendor,
                new ProviderRow(
                        workspace,
                        vendor.key(),
                        sealed(workspace, vendor, form, before, address),
                        address,
                        model(vendor, form.model()),
                        price("inputPrice", form.inputPrice()),
                        price("outputPrice", form.outputPrice()),
                        null));
        wanted.lack().ifPresent(lack -> {
            throw switch (lack) {
                case ADDRESS -> Problem.invalid("address", "aiAddressMissing");
                case MODEL -> Problem.invalid("model", "aiModelMissing");
                case KEY -> Problem.invalid("apiKey", "aiKeyMissing");
                case PRICE -> Problem.invalid("inputPrice", "aiPriceMissing");
            };
        });
        rows.put(Objects.requireNonNull(wanted.row()), member.user());
        tell(member, vendor, form.apiKey().isEmpty() ? AuditAction.AI_PROVIDER_CHANGED : AuditAction.AI_KEY_SET);
    }

    /** @throws Problem not found, where the workspace set up no such provider */
    @Transactional
    public void remove(Member member, String key) {
        Vendor vendor = book.get(member.workspace(), key).vendor();
        if (!rows.remove(member.workspace(), key)) {
            throw Problem.notFound("AI provider");
        }
        tell(member, vendor, AuditAction.AI_KEY_REMOVED);
    }

    @Transactional
    public void prefer(WorkspaceId workspace, Capability capability, List<String> order) {
        rows.prefer(workspace, capability, order);
        revisions.bump(workspace, AiProviders.TOPIC);
    }

    private void tell(Member member, Vendor vendor, AuditAction action) {
        audit.record(action, member.workspace(), member.user(), vendor.name());
        circuits.of(member.workspace(), vendor.key()).reset();
        revisions.bump(member.workspace(), AiProviders.TOPIC);
    }

    /** The stored key stays only where the address does: else one could send it to a server of one's own and read it. */
    private @Nullable String sealed(
            WorkspaceId workspace, Vendor vendor, ProviderForm form, SetUp before, @Nullable URI address) {
        String given = form.apiKey();
        if (!given.isEmpty()) {
            if (given.length() > LONGEST_KEY || !given.chars().allMatch(sign -> sign > ' ' && sign < 127)) {
                throw Problem.invalid("apiKey", "aiKey");
            }
            return book.seal(workspace, vendor.key(), given);
        }
        ProviderRow stored = before.row();
        if (stored == null || stored.sealedKey() == null) {
            return null;
        }
        if (!Objects.equals(address, stored.address())) {
            throw Problem.invalid("apiKey", "aiKeyAgain");
        }
        return stored.sealedKey();
    }

    /** Null for the vendor's usual one. */
    private @Nullable URI address(Vendor vendor, String given) {
        String bare = given.replaceFirst("/+$", "");
        if (bare.isEmpty() || bare.equals(String.valueOf(vendor.baseUrl()))) {
            return null;
        }
        URI address = parsed(bare);
        if (address.getScheme().equals("http") && !book.allowsPrivate(address)) {
            throw Problem.invalid("address", "aiAddressPlain");
        }
        return address;
    }

    private static URI parsed(String text) {
        try {
            URI address = new URI(text);
            boolean web = address.getScheme() != null
                    && List.of("http", "https").contains(address.getScheme().toLowerCase(Locale.ROOT));
            if (web
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && text.length() <= LONGEST_ADDRESS) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below, as every other address that is none.
        }
        throw Problem.invalid("address", "aiAddress");
    }

    private static @Nullable String model(Vendor vendor, String given) {
        if (given.length() > LONGEST_MODEL || given.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("model", "aiModel");
        }
        return given.isEmpty() || given.equals(vendor.model()) ? null : given;
    }

    private static @Nullable BigDecimal price(String field, @Nullable BigDecimal given) {
        if (given != null && (given.signum() < 0 || given.compareTo(DEAREST) > 0)) {
            throw Problem.invalid(field, "aiPrice");
        }
        return given;
    }
}
