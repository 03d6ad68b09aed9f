using System.Text;
using System.Text.RegularExpressions;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>What a payment could be for: an open invoice, or a credit note that could be paid back.</summary>
/// <param name="InvoiceId">The invoice or credit note.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Number">Its number.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="CustomerName">Name of the customer.</param>
/// <param name="CustomerIban">Account of the customer, if known.</param>
/// <param name="DueOn">Vervaldatum; null for credit notes.</param>
/// <param name="Open">What is open, including VAT; below zero for credit notes.</param>
/// <param name="CashDiscountThrough">Last day for the cash discount; null for none.</param>
/// <param name="CashDiscount">The cash discount that may still be taken, including VAT.</param>
public sealed record OpenItem(
    int InvoiceId,
    InvoiceKind Kind,
    string Number,
    int CustomerId,
    string CustomerName,
    string? CustomerIban,
    DateOnly? DueOn,
    Money Open,
    DateOnly? CashDiscountThrough,
    Money CashDiscount)
{
    /// <summary>A posted invoice as it stands.</summary>
    public static OpenItem Of(Invoice invoice, Customer customer) => new(
        invoice.Id, invoice.Kind, invoice.Number!, customer.Id, customer.Name, customer.Iban, invoice.DueOn, invoice.Open, invoice.CashDiscountThrough, invoice.CashDiscountLeft);

    /// <summary>What is open, without its sign.</summary>
    internal Money Amount => Open < Money.Zero ? -Open : Open;
}

/// <summary>How sure a suggestion is.</summary>
public enum PaymentConfidence
{
    /// <summary>Number and amount both say so.</summary>
    Certain,

    /// <summary>Two things point the same way.</summary>
    Likely,

    /// <summary>One thing does.</summary>
    Possible,
}

/// <summary>What to allocate to one invoice.</summary>
/// <param name="InvoiceId">The invoice or credit note.</param>
/// <param name="InvoiceNumber">Its number.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="TakeDiscount">True with the cash discount.</param>
public sealed record PaymentPart(int InvoiceId, string InvoiceNumber, Money Amount, bool TakeDiscount);

/// <summary>What a bank line may be for.</summary>
/// <param name="Parts">What to allocate; each part is accepted by <see cref="BankLine.Allocate"/> as things stand.</param>
/// <param name="Left">What then stays on the bank line, without its sign.</param>
/// <param name="Reason">Why, one plain sentence.</param>
/// <param name="Confidence">How sure that is.</param>
public sealed record PaymentSuggestion(IReadOnlyList<PaymentPart> Parts, Money Left, string Reason, PaymentConfidence Confidence);

/// <summary>Looks for which invoices a bank line pays: by number, typed wrong or right, by amount and by who paid.</summary>
public static partial class PaymentMatcher
{
    /// <summary>Most invoices of one customer that are tried together.</summary>
    private const int MostTogether = 10;

    /// <summary>Suggestions, the surest first; none when nothing points anywhere.</summary>
    /// <param name="line">The bank line; what was allocated already is left out.</param>
    /// <param name="open">All that is open, of all customers.</param>
    /// <param name="most">Most suggestions.</param>
    public static IReadOnlyList<PaymentSuggestion> Suggest(BankLine line, IReadOnlyList<OpenItem> open, int most = 5)
    {
        var left = line.IsOutgoing ? -line.Left : line.Left;
        if (left <= Money.Zero || line.Status == BankLineStatus.SetAside)
            return [];
        var kind = line.IsOutgoing ? InvoiceKind.CreditNote : InvoiceKind.Invoice;
        var items = open.Where(i => i.Kind == kind && i.Amount > Money.Zero)
            .OrderBy(i => i.DueOn ?? DateOnly.MinValue).ThenBy(i => i.Number, StringComparer.Ordinal).ToList();
        var payment = new Payment(line, left, items);
        return [.. ByNumber(payment).Concat(ByTypo(payment)).Concat(ByAmount(payment)).Concat(BySum(payment)).Concat(ByPayer(payment))
            .OrderBy(s => s.Confidence)
            .DistinctBy(s => string.Join(' ', s.Parts.Select(p => p.InvoiceNumber)))
            .Take(most)];
    }

    private sealed class Payment
    {
        private readonly HashSet<(string Prefix, string Year, string Number)> _written = [];

        public Payment(BankLine line, Money left, List<OpenItem> items)
        {
            BookedOn = line.BookedOn;
            Description = line.Description;
            foreach (Match match in Right().Matches(line.Description))
                _written.Add((match.Groups["prefix"].Value.ToUpperInvariant(), match.Groups["year"].Value, match.Groups["number"].Value));
            Left = left;
            Items = items;
            Document = line.IsOutgoing ? "creditfactuur" : "factuur";
            var byIban = line.Iban is { } iban ? items.Find(i => i.CustomerIban == iban) : null;
            var byName = byIban is null ? items.Find(i => SameName(i.CustomerName, line.Name)) : null;
            PayerId = byIban?.CustomerId ?? line.CustomerId ?? byName?.CustomerId;
            PayerBy = byIban is not null ? "het rekeningnummer" : "de naam";
        }

        public DateOnly BookedOn { get; }

        public string Description { get; }

        public Money Left { get; }

        public List<OpenItem> Items { get; }

        public string Document { get; }

        public int? PayerId { get; }

        public string PayerBy { get; }

        /// <summary>
        /// True when the number stands in the description: FAC-2026-0012 with or without dashes and leading zeros, or 2026-0012 in full,
        /// since 2026 12 alone may be anything.
        /// </summary>
        public bool Names(OpenItem item) =>
            item.Number.Split('-') is [var prefix, var year, var number]
            && (_written.Contains(("", year, number)) || _written.Any(w => w.Prefix == prefix && w.Year == year && w.Number.TrimStart('0') == number.TrimStart('0')));

        public bool IsPayers(OpenItem item) => item.CustomerId == PayerId;

        public bool IsOthers(OpenItem item) => PayerId is { } payer && item.CustomerId != payer;

        public Money Payable(OpenItem item, bool discounted) => discounted && MayDiscount(item) ? item.Amount - item.CashDiscount : item.Amount;

        public bool MayDiscount(OpenItem item) => item.CashDiscount > Money.Zero && BookedOn <= item.CashDiscountThrough;

        /// <summary>True when these are together exactly the amount, in full or with discount.</summary>
        public bool Fits(IReadOnlyList<OpenItem> items, out bool discounted)
        {
            discounted = false;
            if (items.Sum(i => i.Amount) == Left)
                return true;
            discounted = items.Any(MayDiscount);
            return discounted && items.Sum(i => Payable(i, true)) == Left;
        }

        public PaymentSuggestion Exactly(IReadOnlyList<OpenItem> items, bool discounted, string reason, PaymentConfidence confidence) => new(
            [.. items.Select(i => new PaymentPart(i.InvoiceId, i.Number, Payable(i, discounted), discounted && MayDiscount(i)))], Money.Zero, reason, confidence);

        /// <summary>As far as the money goes, the oldest first.</summary>
        public PaymentSuggestion AsFarAsItGoes(IReadOnlyList<OpenItem> items, string reason, PaymentConfidence confidence)
        {
            var rest = Left;
            var parts = new List<PaymentPart>();
            foreach (var item in items)
            {
                var amount = item.Amount < rest ? item.Amount : rest;
                if (amount == Money.Zero)
                    break;
                parts.Add(new PaymentPart(item.InvoiceId, item.Number, amount, false));
                rest -= amount;
            }

            return new PaymentSuggestion(parts, rest, reason, confidence);
        }
    }

    private static IEnumerable<PaymentSuggestion> ByNumber(Payment payment)
    {
        var named = payment.Items.Where(payment.Names).ToList();
        if (named.Count == 0)
            yield break;
        var other = named.Exists(payment.IsOthers);
        var start = named.Count == 1 ? $"Het nummer van de {payment.Document} staat in de omschrijving" : $"De nummers van {named.Count} facturen staan in de omschrijving";
        if (payment.Fits(named, out var discounted))
        {
            var amount = discounted ? "het bedrag klopt met de betalingskorting" : named.Count == 1 ? "het bedrag klopt" : "samen kloppen ze met het bedrag";
            yield return payment.Exactly(
                named, discounted, other ? $"{start} en {amount}, maar de betaler is een andere klant." : $"{start} en {amount}.", other ? PaymentConfidence.Likely : PaymentConfidence.Certain);
            yield break;
        }

        foreach (var one in named.Where(i => named.Count > 1 && payment.Fits([i], out _)))
            yield return payment.Exactly([one], one.Amount != payment.Left, $"Het nummer van deze {payment.Document} staat in de omschrijving en het bedrag klopt.", PaymentConfidence.Likely);
        var difference = named.Sum(i => i.Amount) - payment.Left;
        var but = other ? "de betaler is een andere klant en het bedrag klopt niet"
            : difference > Money.Zero ? $"er is {difference} te weinig betaald"
            : $"er is {-difference} te veel betaald; dat blijft op de bankregel staan";
        yield return payment.AsFarAsItGoes(named, $"{start}, maar {but}.", other ? PaymentConfidence.Possible : PaymentConfidence.Likely);
    }

    private static IEnumerable<PaymentSuggestion> ByTypo(Payment payment)
    {
        foreach (var written in Written().Matches(payment.Description).Select(m => m.Value.Trim()).Distinct())
        {
            var digits = Digits(written);
            // A number that is right, of an invoice that is open, is no typing error; with an O for a 0 it is one of that invoice only.
            var same = payment.Items.Find(i => Digits(i.Number) == digits);
            if (same is not null && payment.Names(same))
                continue;
            foreach (var item in payment.Items.Where(i => same is null ? IsOneSlipAway(digits, Digits(i.Number)) : i == same))
            {
                var start = $"In de omschrijving staat {written}; dat lijkt op {item.Number}";
                if (payment.Fits([item], out var discounted))
                    yield return payment.Exactly([item], discounted, $"{start} en het bedrag klopt{(discounted ? " met de betalingskorting" : "")}.", payment.IsOthers(item) ? PaymentConfidence.Possible : PaymentConfidence.Likely);
                else if (payment.IsPayers(item))
                    yield return payment.AsFarAsItGoes([item], $"{start} en de betaler is dezelfde klant, maar het bedrag klopt niet.", PaymentConfidence.Possible);
            }
        }
    }

    private static IEnumerable<PaymentSuggestion> ByAmount(Payment payment)
    {
        foreach (var item in payment.Items.OrderByDescending(payment.IsPayers))
        {
            if (!payment.Fits([item], out var discounted))
                continue;
            var amount = discounted ? "Het bedrag klopt met de betalingskorting" : "Het bedrag klopt";
            if (payment.IsPayers(item))
                yield return payment.Exactly([item], discounted, $"{amount} en {payment.PayerBy} is van deze klant.", PaymentConfidence.Likely);
            else if (payment.PayerId is null)
                yield return payment.Exactly([item], discounted, $"{amount}, maar wie betaalde is niet herkend.", PaymentConfidence.Possible);
        }
    }

    private static IEnumerable<PaymentSuggestion> BySum(Payment payment)
    {
        var own = payment.Items.Where(payment.IsPayers).Take(MostTogether).ToList();
        var found = new List<(List<OpenItem> Items, bool Discounted)>();
        // Fewest invoices first is not what people do; oldest first is.
        for (var set = 1; set < 1 << own.Count && found.Count < 2; set++)
        {
            var together = own.Where((_, i) => (set & (1 << i)) != 0).ToList();
            if (together.Count > 1 && payment.Fits(together, out var discounted))
                found.Add((together, discounted));
        }

        foreach (var (items, discounted) in found.Take(1))
            yield return payment.Exactly(
                items,
                discounted,
                $"{items.Count} facturen van deze klant zijn samen precies dit bedrag{(discounted ? ", met de betalingskorting" : "")}.",
                found.Count == 1 ? PaymentConfidence.Likely : PaymentConfidence.Possible);
    }

    private static IEnumerable<PaymentSuggestion> ByPayer(Payment payment)
    {
        var own = payment.Items.Where(payment.IsPayers).ToList();
        if (own.Count > 0)
            yield return payment.AsFarAsItGoes(own, $"Aan {payment.PayerBy} herkend als {own[0].CustomerName}; het bedrag gaat naar wat het langst openstaat.", PaymentConfidence.Possible);
    }

    /// <summary>Year and number without anything between; letters that look like digits count as such.</summary>
    private static string Digits(string number)
    {
        var text = new StringBuilder();
        foreach (var c in Prefix().Replace(number.ToUpperInvariant(), ""))
            if (c is 'O')
                text.Append('0');
            else if (c is 'I' or 'L')
                text.Append('1');
            else if (char.IsAsciiDigit(c))
                text.Append(c);
        return text.ToString();
    }

    /// <summary>One digit wrong, one too many, one too few, or two next to each other swapped.</summary>
    private static bool IsOneSlipAway(string written, string number)
    {
        if (Math.Abs(written.Length - number.Length) > 1)
            return false;
        var start = 0;
        while (start < written.Length && start < number.Length && written[start] == number[start])
            start++;
        var a = written.AsSpan(start);
        var b = number.AsSpan(start);
        if (a.Length == b.Length)
            return a.Length == 0 || a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
        return a.Length > b.Length ? a[1..].SequenceEqual(b) : a.SequenceEqual(b[1..]);
    }

    private static bool SameName(string a, string b)
    {
        var (one, other) = (Bare(a), Bare(b));
        return one.Length > 2 && (one == other || (one.Length > 6 && other.StartsWith(one, StringComparison.Ordinal)) || (other.Length > 6 && one.StartsWith(other, StringComparison.Ordinal)));
    }

    /// <summary>A name without its legal form, spaces and signs, in lower case.</summary>
    private static string Bare(string name) => string.Concat(LegalForm().Replace(name.ToLowerInvariant(), "").Where(char.IsLetterOrDigit));

    // Zero width, so that a number is found also when the one before it could have been read as part of it.
    [GeneratedRegex(@"(?=(?:(?<prefix>FAC|CRE)[\s\-./]{0,3})?(?<![0-9])(?<year>[0-9]{4})[\s\-./]{0,3}(?<number>[0-9]{1,6})(?![0-9]))", RegexOptions.IgnoreCase)]
    private static partial Regex Right();

    [GeneratedRegex(@"(?:\b[A-Za-z]{3}[\s\-./]{0,2})?(?<![0-9])[0-9OoIl]{3,5}[\s\-./]{0,3}[0-9OoIl]{3,6}(?![0-9])")]
    private static partial Regex Written();

    [GeneratedRegex(@"^[A-Z]{3}[\s\-./]*(?=[0-9OIL])")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(?<![a-z])(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|gmbh|bvba|srl)(?![a-z])")]
    private static partial Regex LegalForm();
}
