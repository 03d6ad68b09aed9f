using Microsoft.EntityFrameworkCore;
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

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>The database of one practice firm.</summary>
public sealed class FirmDb(DbContextOptions<FirmDb> options) : DbContext(options)
{
    public DbSet<TradingFirm> Firms => Set<TradingFirm>();

    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<FirmEvent> Events => Set<FirmEvent>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Supplier> Suppliers => Set<Supplier>();

    public DbSet<ArticleGroup> ArticleGroups => Set<ArticleGroup>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<DiscountGroup> DiscountGroups => Set<DiscountGroup>();

    public DbSet<StockItem> Stock => Set<StockItem>();

    public DbSet<QuoteRequest> QuoteRequests => Set<QuoteRequest>();

    public DbSet<Offerte> Offertes => Set<Offerte>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<PurchaseOrder> PurchaseOrders => Set<PurchaseOrder>();

    public DbSet<Return> Returns => Set<Return>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<BankLine> BankLines => Set<BankLine>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<MailMessage> Mails => Set<MailMessage>();

    public DbSet<MailTemplate> MailTemplates => Set<MailTemplate>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<PhoneCall> PhoneCalls => Set<PhoneCall>();

    public DbSet<ContactRecord> ContactRecords => Set<ContactRecord>();

    public DbSet<CustomerQuestion> CustomerQuestions => Set<CustomerQuestion>();

    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    public DbSet<DraftedMail> DraftedMails => Set<DraftedMail>();

    public DbSet<Consequence> Consequences => Set<Consequence>();

    public DbSet<PlannedEvent> PlannedEvents => Set<PlannedEvent>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<ImprovementProposal> ImprovementProposals => Set<ImprovementProposal>();

    private Action? _done;

    /// <summary>The firm itself.</summary>
    public Task<TradingFirm> TheFirm(CancellationToken ct) => Firms.SingleAsync(ct);

    public override void Dispose()
    {
        base.Dispose();
        Done();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Done();
    }

    /// <summary>Says what to do once this context was disposed of: the one who lent it out wants it back.</summary>
    internal void WhenDone(Action done) => _done = done;

    private void Done() => Interlocked.Exchange(ref _done, null)?.Invoke();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        FirmModel.Conventions(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => FirmModel.Build(modelBuilder);
}
