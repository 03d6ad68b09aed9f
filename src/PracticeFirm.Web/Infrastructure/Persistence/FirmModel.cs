using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Purchasing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Returns;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How the aggregates of a firm lie in tables.</summary>
internal static class FirmModel
{
    public static void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<UnitPrice>().HaveConversion<UnitPriceConverter>();
        builder.Properties<Percentage>().HaveConversion<PercentageConverter>();
        builder.Properties<TimeOnly>().HaveConversion<MinuteOfDayConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
        builder.ComplexProperties<Money>();
        builder.ComplexProperties<Address>();
        builder.ComplexProperties<LocalizedText>();
        builder.ComplexProperties<PaymentTerms>();
        builder.ComplexProperties<OfferteTerms>();
        builder.ComplexProperties<Recipient>();
        builder.ComplexProperties<OrderTerms>();
        builder.ComplexProperties<DeliveryPlan>();
        builder.ComplexProperties<PurchaseSupplier>();
        builder.ComplexProperties<FirmIdentity>();
        builder.ComplexProperties<HouseStyle>();
        builder.ComplexProperties<SellingRules>();
        builder.ComplexProperties<CreditControl>();
        builder.ComplexProperties<ServiceRules>();
    }

    public static void Build(ModelBuilder model)
    {
        Firm(model);
        Relations(model);
        Catalog(model);
        Stock(model);
        Offertes(model);
        Orders(model);
        Purchasing(model);
        Returns(model);
        Invoicing(model);
        Contact(model);
        ContactModel.Build(model);
        AgendaModel.Build(model);
        ComplaintModel.Build(model);
        MarketingModel.Build(model);
    }

    internal static EntityTypeBuilder<T> Aggregate<T>(ModelBuilder model, string table)
        where T : Aggregate
    {
        var entity = model.Entity<T>();
        entity.ToTable(table);
        entity.HasKey(e => e.Id);
        entity.Property(e => e.Revision).IsConcurrencyToken();
        entity.Ignore(e => e.Events);
        entity.Ignore(e => e.DocumentKind);
        return entity;
    }

    private static void Firm(ModelBuilder model)
    {
        Aggregate<TradingFirm>(model, "Firm");
        model.Entity<Employee>(e =>
        {
            e.ToTable("Employees");
            e.Ignore(x => x.IsSimulated);
            e.HasIndex(x => x.UserId);
        });
        model.Entity<FirmEvent>(e =>
        {
            e.ToTable("Events");
            e.HasIndex(x => new { x.DocumentKind, x.DocumentId });
            e.HasIndex(x => new { x.ActorId, x.BusinessDay });
        });
        model.Entity<NumberSeries>(e =>
        {
            e.ToTable("NumberSeries");
            e.HasIndex(x => new { x.Prefix, x.Year }).IsUnique();
        });
    }

    private static void Relations(ModelBuilder model)
    {
        var customer = Aggregate<Customer>(model, "Customers");
        customer.Ignore(c => c.Details).Ignore(c => c.IsConsumer);
        customer.Property(c => c.Name).HasMaxLength(Customer.NameLength).UseCollation("NOCASE");
        customer.HasIndex(c => c.Number).IsUnique();
        customer.HasIndex(c => c.Name);
        customer.HasMany(c => c.Contacts).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasMany(c => c.Agreements).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasMany(c => c.Notes).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasOne<Employee>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        customer.HasOne<DiscountGroup>().WithMany().HasForeignKey(c => c.DiscountGroupId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<ContactPerson>().ToTable("ContactPersons").Ignore(c => c.FullName);
        model.Entity<PriceAgreement>(e =>
        {
            e.ToTable("PriceAgreements");
            e.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CustomerNote>().ToTable("CustomerNotes").Property(n => n.Text).HasMaxLength(Customer.NoteLength);
        Aggregate<Supplier>(model, "Suppliers");
    }

    private static void Catalog(ModelBuilder model)
    {
        model.Entity<ArticleGroup>().ToTable("ArticleGroups").HasIndex(g => g.Code).IsUnique();
        var article = Aggregate<Article>(model, "Articles");
        article.HasIndex(a => a.Number).IsUnique();
        article.HasIndex(a => a.Gtin).IsUnique();
        article.HasOne<ArticleGroup>().WithMany().HasForeignKey(a => a.GroupId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne<Supplier>().WithMany().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<DiscountGroup>(e =>
        {
            e.ToTable("DiscountGroups");
            e.HasMany(g => g.Discounts).WithOne().HasForeignKey("DiscountGroupId").IsRequired();
        });
        model.Entity<GroupDiscount>().ToTable("GroupDiscounts");
    }

    private static void Stock(ModelBuilder model)
    {
        var item = Aggregate<StockItem>(model, "Stock");
        item.Ignore(s => s.Free);
        item.HasIndex(s => s.ArticleId).IsUnique();
        item.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
        item.HasMany(s => s.Movements).WithOne().HasForeignKey("StockItemId").IsRequired();
        item.HasMany(s => s.Expected).WithOne().HasForeignKey("StockItemId").IsRequired();
        model.Entity<StockMovement>().ToTable("StockMovements");
        model.Entity<ExpectedReceipt>().ToTable("ExpectedReceipts");
    }

    private static void Offertes(ModelBuilder model)
    {
        var request = Aggregate<QuoteRequest>(model, "QuoteRequests");
        request.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => r.Status);
        request.Ignore(r => r.Addition).Ignore(r => r.IsComplete);

        var offerte = Aggregate<Offerte>(model, "Offertes");
        offerte.Ignore(o => o.Calculation).Ignore(o => o.Margin).Ignore(o => o.Title).Ignore(o => o.IsDraft).Ignore(o => o.IsOpen);
        offerte.HasIndex(o => new { o.Number, o.Version }).IsUnique();
        offerte.HasIndex(o => o.CustomerId);
        offerte.HasIndex(o => o.Status);
        offerte.HasIndex(o => o.PreviousVersionId);
        offerte.HasOne<Customer>().WithMany().HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
        offerte.HasMany(o => o.Lines).WithOne().HasForeignKey("OfferteId").IsRequired();
        offerte.HasMany(o => o.Remarks).WithOne().HasForeignKey("OfferteId").IsRequired();
        model.Entity<OfferteLine>(e =>
        {
            e.ToTable("OfferteLines");
            e.Ignore(l => l.Calculation).Ignore(l => l.Margin);
            e.Property(l => l.Description).HasMaxLength(Offerte.DescriptionLength);
        });
        model.Entity<OfferteRemark>().ToTable("OfferteRemarks");
    }

    private static void Orders(ModelBuilder model)
    {
        var order = Aggregate<Order>(model, "Orders");
        order.Ignore(o => o.Calculation).Ignore(o => o.Margin).Ignore(o => o.Title).Ignore(o => o.IsDraft).Ignore(o => o.IsConfirmed).Ignore(o => o.FreightToInvoice);
        order.HasIndex(o => o.Number).IsUnique();
        order.HasIndex(o => o.CustomerId);
        order.HasIndex(o => o.OfferteId);
        order.HasIndex(o => o.Status);
        order.HasIndex(o => o.WaitsFor);
        order.HasIndex(o => o.OpenUnits);
        order.HasOne<Customer>().WithMany().HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Offerte>().WithMany().HasForeignKey(o => o.OfferteId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Lines).WithOne().HasForeignKey("OrderId").IsRequired();
        order.HasMany(o => o.Exceptions).WithOne().HasForeignKey("OrderId").IsRequired();
        order.HasMany(o => o.Consults).WithOne().HasForeignKey("OrderId").IsRequired();
        model.Entity<OrderLine>(e =>
        {
            e.ToTable("OrderLines");
            e.Ignore(l => l.Calculation).Ignore(l => l.Margin).Ignore(l => l.Open).Ignore(l => l.Short).Ignore(l => l.Releasable).Ignore(l => l.Delivered)
                .Ignore(l => l.Returnable).Ignore(l => l.Invoiced).Ignore(l => l.Chargeable).Ignore(l => l.ToInvoice).Ignore(l => l.ToCredit);
            e.Property(l => l.Description).HasMaxLength(Offerte.DescriptionLength);
            e.HasIndex(l => l.ArticleId);
        });
        model.Entity<OrderException>().ToTable("OrderExceptions");
        model.Entity<OrderConsult>().ToTable("OrderConsults");

        var delivery = Aggregate<Delivery>(model, "Deliveries");
        delivery.Ignore(d => d.IsOpen).Ignore(d => d.Title);
        delivery.HasIndex(d => d.Number).IsUnique();
        delivery.HasIndex(d => d.OrderId);
        delivery.HasIndex(d => d.CustomerId);
        delivery.HasIndex(d => d.Status);
        delivery.HasOne<Order>().WithMany().HasForeignKey(d => d.OrderId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne<Customer>().WithMany().HasForeignKey(d => d.CustomerId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasMany(d => d.Lines).WithOne().HasForeignKey("DeliveryId").IsRequired();
        model.Entity<DeliveryLine>().ToTable("DeliveryLines");
    }

    private static void Purchasing(ModelBuilder model)
    {
        var purchase = Aggregate<PurchaseOrder>(model, "PurchaseOrders");
        purchase.Ignore(p => p.IsDraft).Ignore(p => p.IsOpen).Ignore(p => p.Title).Ignore(p => p.OpenUnits).Ignore(p => p.Expectations);
        purchase.HasIndex(p => p.Number).IsUnique();
        purchase.HasIndex(p => p.SupplierId);
        purchase.HasIndex(p => p.Status);
        purchase.HasOne<Supplier>().WithMany().HasForeignKey(p => p.SupplierId).OnDelete(DeleteBehavior.Restrict);
        purchase.HasMany(p => p.Lines).WithOne().HasForeignKey("PurchaseOrderId").IsRequired();
        purchase.HasMany(p => p.Receipts).WithOne().HasForeignKey("PurchaseOrderId").IsRequired();
        model.Entity<PurchaseLine>(e =>
        {
            e.ToTable("PurchaseLines");
            e.Ignore(l => l.Open).Ignore(l => l.InStock).Ignore(l => l.Amount);
            e.HasIndex(l => l.ArticleId);
            e.HasMany(l => l.Links).WithOne().HasForeignKey("PurchaseLineId").IsRequired();
        });
        model.Entity<PurchaseLink>().ToTable("PurchaseLinks").HasIndex(l => l.OrderLineId);
        model.Entity<GoodsReceipt>(e =>
        {
            e.ToTable("GoodsReceipts");
            e.HasMany(r => r.Lines).WithOne().HasForeignKey("GoodsReceiptId").IsRequired();
        });
        model.Entity<GoodsReceiptLine>(e =>
        {
            e.ToTable("GoodsReceiptLines");
            e.Ignore(l => l.Accepted).Ignore(l => l.Difference);
        });
    }

    private static void Returns(ModelBuilder model)
    {
        var back = Aggregate<Return>(model, "Returns");
        back.Ignore(r => r.CreditNoteId).Ignore(r => r.IsOpen);
        back.HasIndex(r => r.Number).IsUnique();
        back.HasIndex(r => r.OrderId);
        back.HasIndex(r => r.CustomerId);
        back.HasIndex(r => r.Status);
        back.HasOne<Order>().WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        back.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
        back.HasMany(r => r.Lines).WithOne().HasForeignKey("ReturnId").IsRequired();
        back.HasMany(r => r.CreditNotes).WithOne().HasForeignKey("ReturnId").IsRequired();
        model.Entity<ReturnLine>().ToTable("ReturnLines");
        model.Entity<ReturnCreditNote>().ToTable("ReturnCreditNotes");
    }

    private static void Invoicing(ModelBuilder model)
    {
        var invoice = Aggregate<Invoice>(model, "Invoices");
        invoice.Ignore(i => i.IsDraft).Ignore(i => i.Title).Ignore(i => i.IsDisputed).Ignore(i => i.Creditable).Ignore(i => i.EarlyPayment).Ignore(i => i.CashDiscountLeft);
        invoice.Property(i => i.CreditReason).HasMaxLength(Invoice.ReasonLength);
        invoice.Property(i => i.DisputeReason).HasMaxLength(Invoice.ReasonLength);
        invoice.HasIndex(i => i.Number).IsUnique();
        invoice.HasIndex(i => i.CustomerId);
        invoice.HasIndex(i => i.Status);
        invoice.HasIndex(i => i.OriginalId);
        invoice.HasOne<Customer>().WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Restrict);
        invoice.HasOne<Invoice>().WithMany().HasForeignKey(i => i.OriginalId).OnDelete(DeleteBehavior.Restrict);
        invoice.HasMany(i => i.Sections).WithOne().HasForeignKey("InvoiceId").IsRequired();
        invoice.HasMany(i => i.Lines).WithOne().HasForeignKey("InvoiceId").IsRequired();
        invoice.HasMany(i => i.Groups).WithOne().HasForeignKey("InvoiceId").IsRequired();
        invoice.HasMany(i => i.Uses).WithOne().HasForeignKey("CreditNoteId").IsRequired();
        model.Entity<InvoiceSection>().ToTable("InvoiceSections").HasIndex(s => s.OrderId);
        model.Entity<InvoiceLine>(e =>
        {
            e.ToTable("InvoiceLines");
            e.Ignore(l => l.Creditable).Ignore(l => l.CreditableNet).Ignore(l => l.Gross).Ignore(l => l.Calculation);
            e.Property(l => l.Description).HasMaxLength(Offerte.DescriptionLength);
            e.HasIndex(l => l.DeliveryId);
        });
        model.Entity<InvoiceGroup>().ToTable("InvoiceGroups");
        model.Entity<Domain.Invoicing.CreditUse>().ToTable("CreditUses").HasIndex(u => u.InvoiceId);

        var bank = Aggregate<BankLine>(model, "BankLines");
        bank.Ignore(b => b.IsOutgoing);
        bank.Property(b => b.Name).HasMaxLength(BankLine.NameLength);
        bank.Property(b => b.Description).HasMaxLength(BankLine.DescriptionLength);
        bank.HasIndex(b => b.Status);
        bank.HasIndex(b => b.CustomerId);
        bank.HasMany(b => b.Allocations).WithOne().HasForeignKey("BankLineId").IsRequired();
        model.Entity<BankAllocation>().ToTable("BankAllocations").HasIndex(a => a.InvoiceId);

        var reminder = Aggregate<Reminder>(model, "Reminders");
        reminder.Ignore(r => r.AmountDue).Ignore(r => r.AmountWithCost);
        reminder.HasIndex(r => r.InvoiceId);
        reminder.HasIndex(r => r.CustomerId);
        reminder.HasOne<Invoice>().WithMany().HasForeignKey(r => r.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Contact(ModelBuilder model)
    {
        MailModel.Build(model);
        var task = Aggregate<FollowUp>(model, "FollowUps");
        task.Property(f => f.Subject).HasMaxLength(FollowUp.SubjectLength);
        task.HasIndex(f => f.DoneOn);
        task.Ignore(f => f.About);
        task.HasIndex(f => new { f.AboutKind, f.AboutId });
        model.Entity<Consequence>(c =>
        {
            c.ToTable("Consequences");
            c.Ignore(x => x.From);
            c.Ignore(x => x.To);
            c.HasIndex(x => new { x.FromKind, x.FromId });
            c.HasIndex(x => new { x.ToKind, x.ToId });
        });
        model.Entity<PlannedEvent>(e =>
        {
            e.ToTable("PlannedEvents");
            e.Property(x => x.Code).HasMaxLength(PlannedEvent.CodeLength);
            e.Property(x => x.Values).HasMaxLength(PlannedEvent.ValuesLength);
            e.HasIndex(x => new { x.HappenedOn, x.DueOn });
        });
    }
}
