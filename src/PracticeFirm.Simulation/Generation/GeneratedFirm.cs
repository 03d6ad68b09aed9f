using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// A whole practice firm with its history, made through the verbs of the domain. Everything has its number already, from 1 up
/// within its kind, and refers to others by it; saving inserts with these numbers. No aggregate holds unlogged events.
/// </summary>
public sealed class GeneratedFirm
{
    internal GeneratedFirm(TradingFirm firm) => Firm = firm;

    /// <summary>The firm on the first business day of the learner.</summary>
    public TradingFirm Firm { get; }

    /// <summary>Colleagues, all played by the simulation.</summary>
    public List<Employee> Employees { get; } = [];

    /// <summary>Artikelgroepen.</summary>
    public List<ArticleGroup> ArticleGroups { get; } = [];

    /// <summary>Leveranciers.</summary>
    public List<Supplier> Suppliers { get; } = [];

    /// <summary>Artikelen.</summary>
    public List<Article> Articles { get; } = [];

    /// <summary>Kortingsgroepen with their percentages.</summary>
    public List<DiscountGroup> DiscountGroups { get; } = [];

    /// <summary>Voorraad with ledger and expected receipts, one per article.</summary>
    public List<StockItem> Stock { get; } = [];

    /// <summary>Klanten and prospects with contact persons, agreements and notes, in order of registration.</summary>
    public List<Customer> Customers { get; } = [];

    /// <summary>Offerteaanvragen; the last ones are new.</summary>
    public List<QuoteRequest> Requests { get; } = [];

    /// <summary>Offertes with lines and remarks, every version one.</summary>
    public List<Offerte> Offertes { get; } = [];

    /// <summary>Verkooporders with lines, exceptions and consults.</summary>
    public List<Order> Orders { get; } = [];

    /// <summary>Leveringen with lines.</summary>
    public List<Delivery> Deliveries { get; } = [];

    /// <summary>Inkooporders with lines, links and receipts.</summary>
    public List<PurchaseOrder> PurchaseOrders { get; } = [];

    /// <summary>Retouren with lines and their credit notes.</summary>
    public List<Return> Returns { get; } = [];

    /// <summary>Facturen and creditfacturen with sections, lines, VAT groups and uses.</summary>
    public List<Invoice> Invoices { get; } = [];

    /// <summary>Bankregels with what was allocated; the last ones are not.</summary>
    public List<BankLine> BankLines { get; } = [];

    /// <summary>Herinneringen, aanmaningen and laatste brieven.</summary>
    public List<Reminder> Reminders { get; } = [];

    /// <summary>Klachten with questions, consults and solutions; the last ones are open.</summary>
    public List<Complaint> Complaints { get; } = [];

    /// <summary>Verbetervoorstellen that colleagues made, with facts and answers.</summary>
    public List<ImprovementProposal> Proposals { get; } = [];

    /// <summary>Klantvragen; the last ones are open.</summary>
    public List<CustomerQuestion> Questions { get; } = [];

    /// <summary>Kansen; the last ones are open.</summary>
    public List<Opportunity> Opportunities { get; } = [];

    /// <summary>What was started from what.</summary>
    public List<Consequence> Consequences { get; } = [];

    /// <summary>Mails of the last months.</summary>
    public List<MailMessage> Mails { get; } = [];

    /// <summary>What the scenario planned; what was for the first day has happened.</summary>
    public List<PlannedEvent> PlannedEvents { get; } = [];

    /// <summary>Taken, done and open.</summary>
    public List<FollowUp> FollowUps { get; } = [];

    /// <summary>Contactmomenten with their links, in order of their day.</summary>
    public List<ContactRecord> ContactRecords { get; } = [];

    /// <summary>Number series as far as they were drawn.</summary>
    public List<NumberSeries> Numbers { get; } = [];

    /// <summary>Mail templates in every language.</summary>
    public List<MailTemplate> MailTemplates { get; } = [];

    /// <summary>
    /// The event log in order, numbered from 1. Edits of lines and terms, drafts that were sent the same day and single
    /// reservations of history are left out: it tells when documents were made, checked, sent, answered, delivered and paid.
    /// </summary>
    public IReadOnlyList<FirmEvent> Events { get; internal set; } = [];

    /// <summary>What the customers of the scenario ask for on the first day, in the order of the scenario.</summary>
    public IReadOnlyList<QuoteRequest> PlantedRequests { get; internal set; } = [];
}
