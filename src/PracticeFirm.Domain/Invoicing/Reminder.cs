using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>Herinnering, aanmaning, last letter (14-dagenbrief) or incasso about one invoice, as it was sent; it never changes.</summary>
public sealed class Reminder : Aggregate
{
    private Reminder()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Reminder;

    /// <summary>The invoice.</summary>
    public int InvoiceId { get; private set; }

    /// <summary>Its number.</summary>
    public string InvoiceNumber { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly InvoiceDate { get; private set; }

    /// <summary>Its due date.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Its total, including VAT.</summary>
    public Money InvoiceTotal { get; private set; }

    /// <summary>For whom.</summary>
    public int CustomerId { get; private set; }

    /// <summary>Which colleague sent it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>Which letter.</summary>
    public ReminderLevel Level { get; private set; }

    /// <summary>The date on the letter.</summary>
    public DateOnly SentOn { get; private set; }

    /// <summary>The last day to pay that the letter names.</summary>
    public DateOnly PayBy { get; private set; }

    /// <summary>Hoofdsom: what was open, including VAT.</summary>
    public Money Principal { get; private set; }

    /// <summary>
    /// Incassokosten: announced on the last letter, charged at collection; zero on the letters before.
    /// </summary>
    public Money CollectionCost { get; private set; }

    /// <summary>Wettelijke rente from the day after the due date through <see cref="SentOn"/>; zero on a herinnering.</summary>
    public Money Interest { get; private set; }

    /// <summary>Rate of that interest on the day of the letter, % per year.</summary>
    public Percentage InterestRate { get; private set; }

    /// <summary>True when it went to a private person; the last letter then is the 14-dagenbrief.</summary>
    public bool ToConsumer { get; private set; }

    /// <summary>To whom it was sent, as they were.</summary>
    public Recipient Recipient { get; private set; } = null!;

    /// <summary>Language of the letter.</summary>
    public Language Language { get; private set; }

    /// <summary>What the letter asks to pay: the principal, at collection with cost and interest.</summary>
    public Money AmountDue => Level == ReminderLevel.Collection ? Principal + CollectionCost + Interest : Principal;

    /// <summary>What will be due when the last letter isn't heeded: principal with collection cost; interest runs on beside it.</summary>
    public Money AmountWithCost => Principal + CollectionCost;

    /// <summary>
    /// What stands in the way of a letter; empty when it can go. The letters go in order; a business needs no last letter before
    /// collection, a consumer owes no collection cost without it (art. 6:96 lid 6 BW).
    /// </summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="customer">Whose invoice it is; another one is a bug and throws.</param>
    /// <param name="level">Which letter.</param>
    /// <param name="today">The firm's date.</param>
    public static IReadOnlyList<Error> WhyNotSend(Invoice invoice, Customer customer, ReminderLevel level, DateOnly today)
    {
        if (customer.Id != invoice.CustomerId)
            throw new ArgumentException($"{invoice.Title} is of customer {invoice.CustomerId}, not {customer.Id}.", nameof(customer));
        if (invoice.Kind == InvoiceKind.CreditNote || invoice.IsDraft)
            return [ReminderErrors.NotInvoice];
        if (invoice.Open == Money.Zero)
            return [ReminderErrors.NothingOpen];
        if (invoice.IsDisputed)
            return [ReminderErrors.Disputed];
        if (today <= invoice.DueOn)
            return [ReminderErrors.NotDue(invoice.DueOn!.Value)];
        if (invoice.ReminderLevel is { } last)
        {
            if (last == ReminderLevel.Collection)
                return [ReminderErrors.InCollection];
            if (level <= last)
                return [ReminderErrors.SentBefore(last)];
        }

        var next = NextAfter(invoice.ReminderLevel);
        if (level != next && !(level == ReminderLevel.Collection && next == ReminderLevel.FinalNotice && !customer.IsConsumer))
            return [level == ReminderLevel.Collection && customer.IsConsumer && next == ReminderLevel.FinalNotice ? ReminderErrors.NoFinalNotice : ReminderErrors.OutOfOrder(next)];
        if (today <= invoice.ReminderPayBy)
            return [ReminderErrors.TermRuns(invoice.ReminderPayBy!.Value)];
        return [];
    }

    /// <summary>Sends a letter; the invoice counts it.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="customer">Whose invoice it is.</param>
    /// <param name="level">Which letter.</param>
    /// <param name="authorId">Which colleague sends it.</param>
    /// <param name="firm">For the date and the terms.</param>
    /// <returns>
    /// The letter, or <c>Reminder.NotInvoice</c>, <c>Reminder.NothingOpen</c>, <c>Reminder.Disputed</c>, <c>Reminder.NotDue</c>,
    /// <c>Reminder.InCollection</c>, <c>Reminder.SentBefore</c>, <c>Reminder.OutOfOrder</c>, <c>Reminder.NoFinalNotice</c>,
    /// <c>Reminder.TermRuns</c>.
    /// </returns>
    public static Result<Reminder> Send(Invoice invoice, Customer customer, ReminderLevel level, int authorId, TradingFirm firm)
    {
        var today = firm.BusinessDay;
        var errors = WhyNotSend(invoice, customer, level, today);
        if (errors.Count > 0)
            return Result<Reminder>.Failure(errors);
        var letter = new Reminder
        {
            InvoiceId = invoice.Id,
            InvoiceNumber = invoice.Number!,
            InvoiceDate = invoice.InvoiceDate!.Value,
            DueOn = invoice.DueOn!.Value,
            InvoiceTotal = invoice.Total,
            CustomerId = invoice.CustomerId,
            AuthorId = authorId,
            Level = level,
            SentOn = today,
            PayBy = PayByOf(level, today, firm.Credit),
            Principal = invoice.Open,
            CollectionCost = level is ReminderLevel.FinalNotice or ReminderLevel.Collection ? Invoicing.CollectionCost.Of(invoice.Open) : Money.Zero,
            Interest = level == ReminderLevel.Reminder ? Money.Zero : StatutoryInterest.Of(invoice.Open, invoice.DueOn.Value.AddDays(1), today, customer.IsConsumer),
            InterestRate = StatutoryInterest.On(today, customer.IsConsumer),
            ToConsumer = customer.IsConsumer,
            Recipient = Recipient.Of(customer, null),
            Language = invoice.Language,
        };
        invoice.Remind(level, today, letter.PayBy);
        letter.Happened(
            "Reminder.Sent", $"{InvoiceErrors.Name(level)} bij {letter.InvoiceNumber} verstuurd: {letter.AmountDue} te betalen t/m {DutchFormat.Date(letter.PayBy)}.", new { level, Principal = letter.Principal.Cents });
        return letter;
    }

    /// <summary>
    /// The last day to pay that a letter names. The term of the last letter is fourteen days from the day after it was delivered
    /// (art. 6:96 lid 6 BW): one day for the post, then fourteen.
    /// </summary>
    /// <param name="level">Which letter.</param>
    /// <param name="sentOn">The date on the letter.</param>
    /// <param name="credit">The firm's days; a letter gives at least until the next one is due, and never less than five days.</param>
    public static DateOnly PayByOf(ReminderLevel level, DateOnly sentOn, CreditControl credit) => level switch
    {
        ReminderLevel.Reminder => sentOn.AddDays(Math.Max(ShortestTerm, credit.DunningAfterDays - credit.ReminderAfterDays)),
        ReminderLevel.Dunning => sentOn.AddDays(Math.Max(ShortestTerm, credit.FinalNoticeAfterDays - credit.DunningAfterDays)),
        ReminderLevel.FinalNotice => sentOn.AddDays(1 + 14),
        ReminderLevel.Collection => sentOn.AddDays(ShortestTerm),
    };

    /// <summary>The letter a good colleague would send now; null when none is due yet, or none may go.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="customer">Whose invoice it is.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="credit">The firm's days past the due date.</param>
    public static ReminderLevel? Advise(Invoice invoice, Customer customer, DateOnly today, CreditControl credit)
    {
        if (invoice.DueOn is not { } due || invoice.ReminderLevel == ReminderLevel.Collection)
            return null;
        var level = NextAfter(invoice.ReminderLevel);
        var days = level switch
        {
            ReminderLevel.Reminder => credit.ReminderAfterDays,
            ReminderLevel.Dunning => credit.DunningAfterDays,
            ReminderLevel.FinalNotice => credit.FinalNoticeAfterDays,
            ReminderLevel.Collection => credit.FinalNoticeAfterDays + 1 + 14,
        };
        return today >= due.AddDays(days) && WhyNotSend(invoice, customer, level, today).Count == 0 ? level : null;
    }

    private const int ShortestTerm = 5;

    private static ReminderLevel NextAfter(ReminderLevel? last) => last switch
    {
        ReminderLevel.Reminder => ReminderLevel.Dunning,
        ReminderLevel.Dunning => ReminderLevel.FinalNotice,
        ReminderLevel.FinalNotice or ReminderLevel.Collection => ReminderLevel.Collection,
        null => ReminderLevel.Reminder,
    };
}

/// <summary>Refusals about letters.</summary>
public static class ReminderErrors
{
    /// <summary>The letter isn't there.</summary>
    public static Error NotFound { get; } = new("Reminder.NotFound", "Deze brief bestaat niet. Zoek hem op bij de factuur.");

    /// <summary>Letters are about posted invoices.</summary>
    public static Error NotInvoice { get; } = new("Reminder.NotInvoice", "Je herinnert alleen aan een factuur die verzonden is. Kies een factuur uit de lijst met openstaande posten.");

    /// <summary>Nothing is open.</summary>
    public static Error NothingOpen { get; } = new("Reminder.NothingOpen", "Deze factuur is voldaan, dus een brief is niet nodig. Ververs de lijst met openstaande posten.");

    /// <summary>The customer disputes the invoice.</summary>
    public static Error Disputed { get; } = new("Reminder.Disputed", "De klant betwist deze factuur. Handel dat eerst af; tot die tijd gaat er geen brief uit.");

    /// <summary>The customer is still in time.</summary>
    public static Error NotDue(DateOnly dueOn) => new("Reminder.NotDue", $"De klant mag nog betalen t/m {DutchFormat.Date(dueOn)}. Wacht tot die dag voorbij is.");

    /// <summary>It was handed over.</summary>
    public static Error InCollection { get; } = new("Reminder.InCollection", "Deze factuur is al ter incasso gegeven. Overleg met je leidinggevende wat er nog kan.");

    /// <summary>That letter, or a sterner one, was sent before.</summary>
    public static Error SentBefore(ReminderLevel last) => new("Reminder.SentBefore", $"Er is al een {InvoiceErrors.Name(last).ToLowerInvariant()} verstuurd. Kies de brief die daarna komt.", "Level");

    /// <summary>Letters go in order.</summary>
    public static Error OutOfOrder(ReminderLevel next) => new("Reminder.OutOfOrder", $"De brieven gaan op volgorde. Kies nu: {InvoiceErrors.Name(next).ToLowerInvariant()}.", "Level");

    /// <summary>A consumer gets the 14-dagenbrief before collection.</summary>
    public static Error NoFinalNotice { get; } = new("Reminder.NoFinalNotice", "Een consument moet eerst een 14-dagenbrief krijgen, anders mag je geen incassokosten rekenen. Kies eerst die brief.", "Level");

    /// <summary>The term of the letter before still runs.</summary>
    public static Error TermRuns(DateOnly payBy) => new("Reminder.TermRuns", $"In de vorige brief staat dat de klant mag betalen t/m {DutchFormat.Date(payBy)}. Wacht tot die dag voorbij is.");
}
