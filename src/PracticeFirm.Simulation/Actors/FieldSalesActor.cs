using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Simulation.Actors;

/// <summary>A draft of the buitendienst that a colleague looked at.</summary>
/// <param name="Offerte">The offerte with its lines and remarks; a draft again, or sent.</param>
/// <param name="Planned">The event it came from, with the mistakes that were planted.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Look">What the author looks up.</param>
public sealed record CheckedDraft(Offerte Offerte, PlannedEvent Planned, Employee Author, FieldDraftCase Look);

/// <summary>
/// Colleagues of the buitendienst whose draft came back: they mend what was remarked on rightly, say so when something is right as it
/// is, and hand it in again. How well it was checked is in the log.
/// </summary>
public static class FieldSalesActor
{
    private static readonly (DraftError Kind, string[] Words)[] Vocabulary =
    [
        (DraftError.Price, ["prijs", "prijz", "duur", "goedkoop", "marge", "prijsafspraak", "€", "euro", "bedrag"]),
        (DraftError.Vat, ["btw", "belasting", "9%", "21%", "9 %", "21 %", "tarief"]),
        (DraftError.Stock, ["voorraad", "levertijd", "leverbaar", "beschikbaar", "halen we niet", "tekort", "bijbestel", "ontvangst", "op tijd", "levering"]),
        (DraftError.Terms, ["betaal", "betaling", "voorwaarde", "conditie", "franco", "verzend", "vracht", "betaaltermijn"]),
        (DraftError.Copying, ["aantal", "aanvraag", "gevraagd", "overgenomen", "stuks", "te veel", "te weinig", "besprok", "bezoekverslag"]),
    ];

    /// <summary>Answers the remarks on drafts that came back, and judges those that were approved.</summary>
    /// <param name="drafts">Drafts of simulated colleagues that were checked.</param>
    /// <param name="people">The people of the firm; who made the remarks checks again.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <returns>Drafts that were handed in again, with who did it.</returns>
    public static IReadOnlyList<(Offerte Offerte, string Colleague)> Answer(IReadOnlyList<CheckedDraft> drafts, IReadOnlyList<Employee> people, TradingFirm firm)
    {
        var done = new List<(Offerte, string)>();
        foreach (var draft in drafts.OrderBy(d => d.Offerte.Id))
        {
            if (draft.Offerte.Status == OfferteStatus.InReview || FieldDraftValues.Read(draft.Planned.Values) is not { } values)
                continue;
            var remarks = draft.Offerte.Remarks.Where(r => !r.IsResolved && r.Author != draft.Author.Name && r.MadeOn < firm.BusinessDay).OrderBy(r => r.Id).ToList();
            if (draft.Offerte.ApprovedById is not null || !draft.Offerte.IsDraft)
            {
                if (values.Judged)
                    continue;
                draft.Offerte.Judge(draft.Offerte.ApprovedById is null ? "De offerte is verstuurd zonder controle." : "De controle van de offerte is afgerond.", [], 0, Names(values.Errors.Where(e => FieldDrafts.IsThere(e, draft.Offerte, draft.Look, firm))));
                draft.Planned.Remember((values with { Judged = true }).Write());
                done.Add((draft.Offerte, draft.Author.Name));
            }
            else if (remarks.Count > 0 && people.FirstOrDefault(p => p.Name == remarks[^1].Author) is { } checker)
            {
                Mend(draft, values, remarks, firm);
                TradeDay.Must(draft.Offerte.SubmitForReview(checker));
                done.Add((draft.Offerte, draft.Author.Name));
            }
        }

        return done;
    }

    private static void Mend(CheckedDraft draft, FieldDraftValues values, List<OfferteRemark> remarks, TradingFirm firm)
    {
        var offerte = draft.Offerte;
        var (found, wrong) = (new List<PlantedError>(), 0);
        foreach (var remark in remarks)
        {
            var about = Vocabulary.Where(v => v.Words.Any(w => remark.Text.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(v => v.Kind).ToList();
            var meant = values.Errors
                .Where(e => FieldDrafts.IsThere(e, offerte, draft.Look, firm) && Means(remark, about, e))
                .ToList();
            foreach (var error in meant)
            {
                FieldDrafts.Mend(error, offerte, draft.Look, firm);
                found.Add(error);
            }

            TradeDay.Must(offerte.ResolveRemark(remark.Id));
            if (meant.Count == 0)
            {
                wrong++;
                TradeDay.Must(offerte.AddRemark(remark.LineId, Defence(remark, about, offerte), draft.Author, firm.BusinessDay));
            }
        }

        var text = found.Count == 0
            ? $"{draft.Author.Name} heeft de opmerkingen beantwoord en niets veranderd."
            : $"{draft.Author.Name} heeft {(found.Count == 1 ? "een fout" : $"{found.Count} fouten")} hersteld na de controle.";
        offerte.Judge(text, Names(found), wrong, Names(values.Errors.Where(e => FieldDrafts.IsThere(e, offerte, draft.Look, firm))));
    }

    // On a line the mistake of that line is meant, unless the words are about something else; on the whole the words decide.
    private static bool Means(OfferteRemark remark, List<DraftError> about, PlantedError error) =>
        remark.LineId is { } line
            ? (error.LineId == line && (about.Count == 0 || about.Contains(error.Kind))) || (error.LineId is null && about.Contains(error.Kind))
            : about.Contains(error.Kind);

    private static string Defence(OfferteRemark remark, List<DraftError> about, Offerte offerte)
    {
        var line = offerte.Lines.FirstOrDefault(l => l.Id == remark.LineId);
        return (about.Count > 0 ? about[0] : (DraftError?)null, line) switch
        {
            (DraftError.Price, { } l) => $"Ik heb de prijs nagekeken: {l.UnitPrice} ({l.OriginText}). Die klopt volgens mij.",
            (DraftError.Vat, { } l) => $"Op {l.Description} zit {l.VatRate} btw. Dat klopt volgens mij.",
            (DraftError.Stock, _) => $"Ik heb de voorraad nagekeken. Met een levertijd van {offerte.Terms.LeadTimeDays} werkdagen halen we het.",
            (DraftError.Terms, _) => "Deze voorwaarden staan zo in het dossier van de klant. Ik laat ze staan.",
            (DraftError.Copying, { } l) => $"De klant vroeg om {DutchFormat.Count(l.Quantity)} x {l.Description}. Dat staat zo in de aanvraag.",
            _ => "Ik heb het nagekeken en kan niet vinden wat er niet klopt. Kun je schrijven wat je bedoelt?",
        };
    }

    private static List<string> Names(IEnumerable<PlantedError> errors) => [.. errors.Select(e => e.Kind.ToString()).Distinct()];
}
