using PracticeFirm.Domain.Complaints;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Names of causes in Dutch, as the overview writes them.</summary>
internal static class ComplaintWords
{
    public static string Of(ComplaintCause cause) => cause switch
    {
        ComplaintCause.TransportDamage => "Transportschade",
        ComplaintCause.Packaging => "Slechte verpakking",
        ComplaintCause.ProductFault => "Fabricagefout",
        ComplaintCause.PickingError => "Verkeerd verzameld",
        ComplaintCause.OrderEntry => "Order verkeerd ingevoerd",
        ComplaintCause.SupplierLate => "Leverancier te laat",
        ComplaintCause.Planning => "Verkeerd gepland",
        ComplaintCause.InvoiceError => "Factuur klopt niet",
        ComplaintCause.Communication => "Communicatie",
        ComplaintCause.CustomerUse => "Gebruik door de klant",
        ComplaintCause.Unknown => "Onbekend",
    };
}

internal sealed partial class ComplaintHistory
{
    private static readonly ComplaintCause[] Causes =
    [
        ComplaintCause.ProductFault, ComplaintCause.TransportDamage, ComplaintCause.Packaging, ComplaintCause.PickingError, ComplaintCause.OrderEntry, ComplaintCause.SupplierLate,
        ComplaintCause.Planning, ComplaintCause.InvoiceError, ComplaintCause.Communication, ComplaintCause.CustomerUse,
    ];

    private static readonly int[] Weights = [14, 20, 6, 16, 8, 10, 6, 8, 6, 6];

    private static readonly int[] LateWeights = [36, 28, 6, 10, 4, 4, 3, 4, 3, 4];

    private static ComplaintCategory CategoryOf(ComplaintCause cause) => cause switch
    {
        ComplaintCause.TransportDamage or ComplaintCause.Packaging or ComplaintCause.ProductFault or ComplaintCause.CustomerUse => ComplaintCategory.Product,
        ComplaintCause.PickingError or ComplaintCause.OrderEntry => ComplaintCategory.WrongDelivery,
        ComplaintCause.SupplierLate or ComplaintCause.Planning => ComplaintCategory.LateDelivery,
        ComplaintCause.InvoiceError => ComplaintCategory.Invoice,
        ComplaintCause.Communication => ComplaintCategory.Service,
        ComplaintCause.Unknown => ComplaintCategory.Other,
    };

    private static (string Subject, string Text) TextOf(ComplaintCause cause, string article, int units, Chance chance) => cause switch
    {
        ComplaintCause.ProductFault => chance.Pick([
            ($"Kwaliteit van {article} valt tegen", $"Van de geleverde {article} zijn er {units} niet goed. De kwaliteit is duidelijk minder dan wij van u gewend zijn."),
            ($"Slechte kwaliteit: {article}", $"Van {article} konden wij {units} stuks niet gebruiken, er zit een fout in. Vorig jaar hadden wij dit niet.")]),
        ComplaintCause.TransportDamage => chance.Pick([
            ($"{article} beschadigd aangekomen", $"Het pakket kwam ingedeukt aan en {units} x {article} is beschadigd. De chauffeur was al weg toen wij het zagen."),
            ($"Schade aan {article}", $"Bij het uitpakken bleek {units} x {article} kapot. Aan de buitenkant van de doos zat een flinke deuk.")]),
        ComplaintCause.Packaging => ($"{article} los in de doos", $"{units} x {article} zat zonder vulling in de doos en is daardoor beschadigd."),
        ComplaintCause.PickingError => chance.Pick([
            ($"Verkeerd artikel in plaats van {article}", $"Op de pakbon staat {units} x {article}, maar in de doos zat iets anders."),
            ($"Te weinig geleverd: {article}", $"Volgens de pakbon kregen wij {article}, maar er ontbreken {units} stuks.")]),
        ComplaintCause.OrderEntry => ($"Andere uitvoering van {article} besteld", $"Wij bestelden telefonisch een andere uitvoering dan de {units} x {article} die nu zijn geleverd."),
        ComplaintCause.SupplierLate => ($"{article} te laat", $"De {article} kwam dagen later dan op de orderbevestiging staat. Wij hebben ons daardoor moeten behelpen."),
        ComplaintCause.Planning => ("Levering op de verkeerde dag", $"Er was een dag afgesproken voor {article}, maar er kwam niemand. Een dag later stond de bus ineens voor de deur."),
        ComplaintCause.InvoiceError => ($"Prijs van {article} klopt niet", $"Op de factuur staat voor {article} een hogere prijs dan wij hadden afgesproken."),
        ComplaintCause.Communication => ("Drie keer gebeld zonder antwoord", "Wij belden drie keer over onze bestelling en werden niet teruggebeld. Zo gaan wij niet met elkaar om."),
        ComplaintCause.CustomerUse => ($"{article} na een week niet goed meer", $"Wij kunnen {units} x {article} al na een week niet meer gebruiken."),
        ComplaintCause.Unknown => ("Ontevreden over de laatste bestelling", "De laatste bestelling is niet naar onze zin verlopen."),
    };

    private static (Remedy Remedy, int Share)[] RemediesOf(ComplaintCause cause) => cause switch
    {
        ComplaintCause.ProductFault => [(Remedy.Replace, 40), (Remedy.Credit, 35), (Remedy.Discount, 15), (Remedy.Repair, 10)],
        ComplaintCause.TransportDamage => [(Remedy.Redeliver, 45), (Remedy.Credit, 40), (Remedy.Discount, 15)],
        ComplaintCause.Packaging => [(Remedy.Redeliver, 40), (Remedy.Credit, 30), (Remedy.Discount, 30)],
        ComplaintCause.PickingError => [(Remedy.Redeliver, 60), (Remedy.Credit, 40)],
        ComplaintCause.OrderEntry => [(Remedy.Credit, 60), (Remedy.Discount, 40)],
        ComplaintCause.SupplierLate or ComplaintCause.Planning => [(Remedy.Discount, 55), (Remedy.Apology, 45)],
        ComplaintCause.InvoiceError => [(Remedy.Discount, 100)],
        ComplaintCause.Communication or ComplaintCause.Unknown => [(Remedy.Apology, 100)],
        ComplaintCause.CustomerUse => [(Remedy.Reject, 70), (Remedy.Discount, 30)],
    };

    private static string ReasonsOf(ComplaintCause cause) => cause switch
    {
        ComplaintCause.ProductFault => "Uit dezelfde partij zijn er meer teruggekomen. Het ligt aan het artikel, niet aan de klant.",
        ComplaintCause.TransportDamage => "De foto's laten een ingedeukte doos zien. Het magazijn heeft de zending heel meegegeven; de schade is onderweg ontstaan.",
        ComplaintCause.Packaging => "Er is zonder opvulmateriaal ingepakt. Dat is onze fout.",
        ComplaintCause.PickingError => "Het magazijn heeft de picklijst nagekeken: er is uit het verkeerde vak gepakt.",
        ComplaintCause.OrderEntry => "De telefonische bestelling is verkeerd ingevoerd. De klant had het goed doorgegeven.",
        ComplaintCause.SupplierLate => "De leverancier kwam later dan bevestigd, en wij hebben de klant niet op tijd gebeld.",
        ComplaintCause.Planning => "De toegezegde dag stond niet in de planning. Dat is onze fout.",
        ComplaintCause.InvoiceError => "De prijsafspraak is niet toegepast. De klant heeft gelijk.",
        ComplaintCause.Communication => "De klant is niet teruggebeld. Dat hadden wij moeten doen.",
        ComplaintCause.CustomerUse => "De klant gebruikt of bewaart het artikel anders dan erop staat. Daar komt het door.",
        ComplaintCause.Unknown => "Er is niet meer na te gaan wat er misging.",
    };

    private static string ExplanationOf(Remedy remedy) => remedy switch
    {
        Remedy.Redeliver => "De artikelen waren niet goed toen u ze kreeg. U krijgt van ons nieuwe.",
        Remedy.Credit => "De artikelen waren niet goed toen u ze kreeg. U hoeft ze niet te betalen.",
        Remedy.Discount => "Het is niet gegaan zoals wij hadden afgesproken. Daarom komen wij u tegemoet.",
        Remedy.Repair => "Het gebrek is goed te verhelpen. Wij laten het repareren.",
        Remedy.Replace => "De artikelen voldoen niet. Wij nemen ze terug en u krijgt goede exemplaren.",
        Remedy.Apology => "Zo had het niet mogen gaan. Onze excuses; wij hebben afgesproken dat dit niet meer gebeurt.",
        Remedy.Reject => "Uit ons onderzoek blijkt dat het door het gebruik of het bewaren komt. Wij kunnen daarom geen vergoeding geven.",
    };

    private static QuestionEntry[] QuestionsOf(ComplaintCategory category) => category switch
    {
        ComplaintCategory.Product => [new(QuestionTopic.Extent, "Om hoeveel stuks gaat het precies?"), new(QuestionTopic.Packaging, "Hoe zag de verpakking eruit toen de levering aankwam?")],
        ComplaintCategory.WrongDelivery => [new(QuestionTopic.Extent, "Wat zat er wel in de doos, en hoeveel?")],
        ComplaintCategory.LateDelivery => [new(QuestionTopic.Consequences, "Wat betekende de vertraging voor u?")],
        ComplaintCategory.Invoice or ComplaintCategory.Service or ComplaintCategory.Other => [new(QuestionTopic.Agreement, "Wat is er precies afgesproken, en met wie?")],
    };

    private static string AnswerOf(ComplaintCause cause, QuestionTopic topic, int units) => topic switch
    {
        QuestionTopic.Extent => $"Het gaat om {units} stuks. De rest is in orde.",
        QuestionTopic.Packaging => cause switch
        {
            ComplaintCause.TransportDamage => "De doos was ingedeukt en aan één kant opengescheurd.",
            ComplaintCause.Packaging => "De doos was heel, maar er zat geen vulling in.",
            _ => "De verpakking was in orde, daar was niets aan te zien.",
        },
        QuestionTopic.Consequences => "Wij hebben onze eigen klanten moeten uitleggen dat het later werd.",
        _ => "Dat is telefonisch afgesproken, de week voor de levering.",
    };
}
