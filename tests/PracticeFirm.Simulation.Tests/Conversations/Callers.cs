using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Conversations;

/// <summary>People of a generated firm who can be on the line, each about something that is really there.</summary>
internal static class Callers
{
    /// <summary>Somebody who fits a conversation.</summary>
    public static CallSubject For(Conversation conversation, GeneratedFirm made, int at = 0, bool missed = false)
    {
        var today = made.Firm.BusinessDay;
        var language = conversation.Language;
        var (customerId, topic) = conversation.About switch
        {
            null => (1, CallTopic.None),
            DocumentKind.Customer => (1, CallTopic.OfCustomer(1)),
            DocumentKind.QuoteRequest => Pick(made.Requests, r => (r.CustomerId, CallTopic.Of(r, language, today))),
            DocumentKind.Offerte => Pick(made.Offertes.FindAll(o => o is { Number: not null, CustomerId: not null }), o => (o.CustomerId!.Value, CallTopic.Of(o, language, made.Firm, today))),
            DocumentKind.Order => Pick(made.Orders.FindAll(o => o.IsConfirmed), o => (o.CustomerId, CallTopic.Of(o, language, today))),
            DocumentKind.Delivery => Pick(made.Deliveries.FindAll(d => d.Status == DeliveryStatus.Shipped), d => (d.CustomerId, CallTopic.Of(d, language, today))),
            DocumentKind.Invoice => Pick(made.Invoices.FindAll(i => i.Number is not null), i => (i.CustomerId, CallTopic.Of(i, language, today))),
            DocumentKind.Complaint => (1, CallTopic.OfComplaint(1, "KLA-2026-0001", "Kapotte glazen", "Nieuwe glazen", today, at % 2 == 0, at % 3 == 0, at % 5 == 0, language)),
            DocumentKind.CustomerQuestion => (1, CallTopic.OfQuestion(1, "Kan dit artikel ook in het groen?", at % 2 == 0)),
            DocumentKind.Mailing => (1, CallTopic.OfMailing(1, "Voorjaarsactie")),
            _ => throw new InvalidOperationException($"Nobody calls about a {conversation.About}."),
        };
        var customer = made.Customers[customerId - 1];
        return new CallSubject(
            customer, customer.ContactOrPrimary(null), "Joris van Dam", [.. made.Articles.Select(a => a.Name)], made.Orders.Count(o => o.CustomerId == customerId),
            today.AddDays(-(at * 17)), missed, topic);

        (int, CallTopic) Pick<T>(List<T> papers, Func<T, (int, CallTopic)> about) => about(papers[at * 7 % papers.Count]);
    }

    /// <summary>What is filled in for them.</summary>
    public static ConversationFilling Fill(Conversation conversation, GeneratedFirm made, int at = 0, bool missed = false) =>
        For(conversation, made, at, missed).Fill(conversation, made.Firm, made.Firm.BusinessDay).With("medewerker", "Sanne de Wit");
}
