using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Invoicing;

/// <summary>Refusals about invoices and credit notes.</summary>
public static class InvoiceErrors
{
    /// <summary>The invoice isn't there.</summary>
    public static Error NotFound { get; } = new("Invoice.NotFound", "Deze factuur bestaat niet. Zoek hem op in de lijst met facturen.");

    /// <summary>A posted invoice never changes.</summary>
    public static Error Posted { get; } = new("Invoice.Posted", "Deze factuur is verzonden en verandert niet meer. Maak een creditfactuur als er iets niet klopt.");

    /// <summary>It has to be posted first.</summary>
    public static Error NotPosted { get; } = new("Invoice.NotPosted", "Deze factuur is nog een concept. Controleer hem en verstuur hem eerst.");

    /// <summary>Somebody else changed it first.</summary>
    /// <param name="who">Who did.</param>
    public static Error ChangedByOther(string who) => new("Invoice.ChangedByOther", $"{who} heeft deze factuur net gewijzigd. Kijk wat er nu staat en probeer het daarna nog een keer.");

    /// <summary>Nothing to invoice.</summary>
    public static Error NoLines { get; } = new("Invoice.NoLines", "Er is niets om te factureren. Kies minstens één levering die nog niet gefactureerd is.", "Lines");

    /// <summary>Too many lines.</summary>
    public static Error TooManyLines { get; } = new("Invoice.TooManyLines", $"Een factuur heeft hoogstens {DutchFormat.Count(Invoice.MostLines)} regels. Splits hem op.", "Lines");

    /// <summary>Quantity out of range.</summary>
    public static Error Quantity { get; } = new("Invoice.Quantity", $"Vul bij elke factuurregel een aantal in van 1 tot {DutchFormat.Count(Invoice.LargestQuantity)}.", "Quantity");

    /// <summary>An invoice is for one customer.</summary>
    public static Error OtherCustomer { get; } = new("Invoice.OtherCustomer", "Een factuur is voor één klant. Maak voor elke klant een eigen factuur.", "CustomerId");

    /// <summary>What wasn't delivered isn't invoiced.</summary>
    public static Error NotDelivered { get; } = new("Invoice.NotDelivered", "Een van de leveringen heeft een datum na vandaag. Wacht met de factuur tot de goederen geleverd zijn.", "Lines");

    /// <summary>A collective invoice covers at most one calendar month (art. 35 lid 2 Wet OB).</summary>
    public static Error SeveralMonths { get; } = new("Invoice.SeveralMonths", "Een verzamelfactuur gaat over hoogstens één kalendermaand. Maak voor elke maand een eigen factuur.", "Lines");

    /// <summary>An invoice names one country of delivery.</summary>
    public static Error SeveralCountries { get; } = new("Invoice.SeveralCountries", "De leveringen gingen naar verschillende landen. Maak voor elk land een eigen factuur.", "Lines");

    /// <summary>The customer got another VAT case since the draft was made.</summary>
    public static Error VatCaseChanged { get; } = new("Invoice.VatCaseChanged", "De btw-regeling van deze klant is veranderd. Maak het concept opnieuw, dan klopt de btw weer.", "CustomerId");

    /// <summary>A btw-id is needed in this VAT case (art. 35a lid 1 onder d Wet OB).</summary>
    public static Error NoVatNumber { get; } = new("Invoice.NoVatNumber", "Voor deze btw-regeling moet het btw-id van de klant op de factuur. Vul het in bij de klant.", "CustomerId");

    /// <summary>0% within the EU asks for goods that go to another member state.</summary>
    public static Error NotToOtherEuCountry { get; } = new("Invoice.NotToOtherEuCountry", "Een intracommunautaire levering gaat naar een ander EU-land, maar dat deed deze niet. Controleer het afleveradres en de btw-regeling van de klant.", "CustomerId");

    /// <summary>0% for export asks for goods that leave the EU.</summary>
    public static Error NotOutsideEu { get; } = new("Invoice.NotOutsideEu", "Bij uitvoer gaan de goederen de EU uit, maar dat deden deze niet. Controleer het afleveradres en de btw-regeling van de klant.", "CustomerId");

    /// <summary>A credit note is thrown away and made anew.</summary>
    public static Error CreditNoteNotRebuilt { get; } = new("Invoice.CreditNoteNotRebuilt", "Een creditfactuur past bij één factuur. Gooi dit concept weg en maak een nieuwe creditfactuur vanuit de factuur.");

    /// <summary>A credit note can't be credited.</summary>
    public static Error CreditOfCredit { get; } = new("Invoice.CreditOfCredit", "Een creditfactuur kun je niet nog eens crediteren. Maak een nieuwe factuur als er te veel gecrediteerd is.");

    /// <summary>A credit needs its reason.</summary>
    public static Error CreditReason { get; } = new("Invoice.CreditReason", "Schrijf op waarom je crediteert. De reden komt op de creditfactuur.", "Reason");

    /// <summary>The line isn't on the invoice.</summary>
    public static Error NoLine { get; } = new("Invoice.LineNotFound", "Deze regel staat niet op de factuur. Ververs de pagina en kies een regel van deze factuur.");

    /// <summary>Units to credit out of range.</summary>
    public static Error CreditQuantity { get; } = new("Invoice.CreditQuantity", "Vul bij elke regel die je crediteert een aantal in van minstens 1, of een bedrag zonder aantal.", "Quantity");

    /// <summary>Amount off a price out of range.</summary>
    public static Error CreditAmount { get; } = new("Invoice.CreditAmount", "Vul een bedrag in dat hoger is dan nul om van de prijs af te halen.", "Amount");

    /// <summary>More units than are left.</summary>
    public static Error MoreThanInvoiced(InvoiceLine line) => new(
        "Invoice.MoreThanInvoiced", $"Van regel {line.Position} ({line.Description}) kun je er nog {DutchFormat.Count(line.Creditable)} crediteren. Vul een lager aantal in.", "Quantity");

    /// <summary>More off the price than is left of it.</summary>
    public static Error MoreThanPrice(InvoiceLine line, Money left) => new(
        "Invoice.MoreThanPrice", $"Van regel {line.Position} ({line.Description}) kun je nog {left} crediteren, zonder btw. Vul een lager bedrag in.", "Amount");

    /// <summary>Nothing was chosen, or nothing is left.</summary>
    public static Error NothingToCredit { get; } = new("Invoice.NothingToCredit", "Er is niets te crediteren: je hebt niets gekozen, of alles is al gecrediteerd. Bekijk de creditfacturen bij deze factuur.");

    /// <summary>Fee out of range.</summary>
    public static Error Fee { get; } = new("Invoice.Fee", "Vul behandelingskosten in van € 0,00 tot € 10.000,00.", "Fee");

    /// <summary>A fee is at most what is credited.</summary>
    public static Error FeeAboveCredit { get; } = new("Invoice.FeeAboveCredit", "De behandelingskosten zijn hoger dan wat je crediteert. Maak de kosten lager.", "Fee");

    /// <summary>Another credit note was posted since this draft was made.</summary>
    public static Error CreditOutdated { get; } = new("Invoice.CreditOutdated", "Er is intussen iets anders van deze factuur gecrediteerd, waardoor de bedragen niet meer kloppen. Gooi dit concept weg en maak het opnieuw.");

    /// <summary>Only a credit note is set off, and only against an invoice.</summary>
    public static Error NotCreditNote { get; } = new("Invoice.NotCreditNote", "Je verrekent een creditfactuur met een gewone factuur. Kies van elk één.");

    /// <summary>This goes for invoices only.</summary>
    public static Error IsCreditNote { get; } = new("Invoice.IsCreditNote", "Dit kan alleen bij een gewone factuur. Kies de factuur waar deze creditfactuur bij hoort.");

    /// <summary>A credit note is used for its own customer.</summary>
    public static Error CreditOfOther { get; } = new("Invoice.CreditOfOther", "Deze creditfactuur is van een andere klant. Kies een factuur van dezelfde klant.");

    /// <summary>An amount out of range.</summary>
    public static Error Amount { get; } = new("Invoice.Amount", "Vul een bedrag in dat hoger is dan nul.", "Amount");

    /// <summary>More than is left of a credit note.</summary>
    public static Error MoreThanCreditLeft(Money left) => new("Invoice.MoreThanCreditLeft", $"Van de creditfactuur is nog {left} over. Vul hoogstens dat bedrag in.", "Amount");

    /// <summary>More than is open.</summary>
    public static Error MoreThanOpen(Money open) => new("Invoice.MoreThanOpen", $"Van deze factuur staat nog {open} open. Vul hoogstens dat bedrag in.", "Amount");

    /// <summary>Nothing is open.</summary>
    public static Error NotOpen { get; } = new("Invoice.NotOpen", "Van deze factuur staat niets meer open. Je hoeft er niets meer voor te doen.");

    /// <summary>It is disputed already.</summary>
    public static Error AlreadyDisputed { get; } = new("Invoice.AlreadyDisputed", "Deze factuur is al betwist. Handel eerst af wat de klant heeft gemeld.");

    /// <summary>It isn't disputed.</summary>
    public static Error NotDisputed { get; } = new("Invoice.NotDisputed", "Deze factuur is niet (meer) betwist. Ververs de pagina.");

    /// <summary>A dispute needs its reason.</summary>
    public static Error DisputeReason { get; } = new("Invoice.DisputeReason", "Schrijf op wat er volgens de klant niet klopt aan de factuur.", "Reason");

    /// <summary>A write-off needs its reason.</summary>
    public static Error WriteOffReason { get; } = new("Invoice.WriteOffReason", "Schrijf op waarom je dit bedrag afboekt.", "Reason");

    /// <summary>More than the one who decides may write off.</summary>
    public static Error AboveMandate(Money amount, Money mandate) => new(
        "Invoice.AboveMandate", $"Je wilt {amount} afboeken, maar per factuur mag je in totaal {mandate} afboeken. Vraag het je leidinggevende.", "Amount");

    /// <summary>The freight of an order is on another invoice already.</summary>
    public static Error FreightInvoiced(string order) => new("Invoice.FreightInvoiced", $"De verzendkosten van {order} staan al op een andere factuur. Maak het concept opnieuw, dan klopt het weer.");

    /// <summary>A text is too long.</summary>
    public static Error TextTooLong(string field) => new("Invoice.TextTooLong", $"Deze tekst is te lang. Maak er hoogstens {Invoice.ReasonLength} tekens van.", field);

    /// <summary>What people call a letter.</summary>
    internal static string Name(ReminderLevel level) => level switch
    {
        ReminderLevel.Reminder => "Herinnering",
        ReminderLevel.Dunning => "Aanmaning",
        ReminderLevel.FinalNotice => "Laatste aanmaning",
        ReminderLevel.Collection => "Incassobrief",
    };
}
